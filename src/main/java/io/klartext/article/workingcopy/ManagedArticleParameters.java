package io.klartext.article.workingcopy;

import io.klartext.article.selection.ArticleFilter;
import io.klartext.article.selection.ArticleParameters;
import io.klartext.platform.http.request.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** The filters of the list of articles for editors. */
public class ManagedArticleParameters {
    @QueryParam("locale")
    String locale;

    @QueryParam("tag")
    List<String> tag;

    @QueryParam("author")
    List<String> author;

    @QueryParam("state")
    String state;

    @QueryParam("hasUnpublishedChanges")
    String hasUnpublishedChanges;

    @QueryParam("trashed")
    String trashed;

    @QueryParam("fields")
    String fields;

    @QueryParam("include")
    String include;

    WorkingCopyFilter filter() {
        ArticleFilter common = ArticleParameters.filter(locale, tag, author);
        return new WorkingCopyFilter(
                common,
                Parameters.oneOf("state", state, null, "draft", "in_review", "scheduled", "published", "archived"),
                Parameters.bool("hasUnpublishedChanges", hasUnpublishedChanges),
                Boolean.TRUE.equals(Parameters.bool("trashed", trashed)));
    }
}
