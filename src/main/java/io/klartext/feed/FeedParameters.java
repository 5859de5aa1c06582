package io.klartext.feed;

import io.klartext.article.selection.ArticleFilter;
import io.klartext.article.selection.ArticleParameters;
import io.klartext.article.selection.PublicationFilter;
import io.klartext.site.Locales;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The filters of a feed, which are those of lists of articles. */
public class FeedParameters {
    @QueryParam("locale")
    String locale;

    @QueryParam("tag")
    List<String> tag;

    @QueryParam("tagsAny")
    String tagsAny;

    @QueryParam("author")
    List<String> author;

    @QueryParam("authorsAny")
    String authorsAny;

    PublicationFilter filter() {
        ArticleFilter filter = new ArticleFilter(
                Locales.parse(locale),
                ArticleParameters.tags(tag, tagsAny),
                ArticleParameters.authors(author, authorsAny));
        return new PublicationFilter(filter, null, null, null, null);
    }
}
