package io.klartext.feed;

import io.klartext.article.selection.ArticleParameters;
import io.klartext.article.selection.PublicationFilter;
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

    PublicationFilter filter() {
        return new PublicationFilter(ArticleParameters.filter(locale, tag, author), null, null, null);
    }
}
