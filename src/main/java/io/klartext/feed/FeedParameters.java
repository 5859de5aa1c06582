package io.klartext.feed;

import io.klartext.article.selection.ArticleFilter;
import io.klartext.article.selection.ArticleParameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The filters of a feed, which are those of lists of articles. */
public class FeedParameters {
    @QueryParam("locale")
    String locale;

    @QueryParam("tag")
    List<String> tag;

    @QueryParam("author")
    List<String> author;

    ArticleFilter filter() {
        return ArticleParameters.filter(locale, tag, author);
    }
}
