package io.klartext.search;

import io.klartext.article.selection.SelectedArticle;
import io.klartext.platform.http.list.ListView;
import java.util.List;

/**
 * A page of hits.
 *
 * @param didYouMean if nothing was found, the query with similar words of published articles; else null
 */
public record SearchView(List<Hit> items, ListView.PageView page, String didYouMean) {
    /** A hit, with the texts that matched. */
    public record Hit(SelectedArticle article, List<Highlight> highlights) {}
}
