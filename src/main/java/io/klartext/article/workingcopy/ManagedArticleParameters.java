package io.klartext.article.workingcopy;

import io.klartext.article.selection.ArticleFilter;
import io.klartext.article.selection.ArticleParameters;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.kernel.Failure;
import io.klartext.search.index.QueryReader;
import io.klartext.site.Locales;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The filters of the list of articles for editors. */
public class ManagedArticleParameters {
    private static final String ME = "me";
    private static final String[] STATES = {
        "draft", "in_review", "scheduled", "published", "update_in_review", "update_scheduled", "archived"
    };

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

    @QueryParam("q")
    String query;

    @QueryParam("slug")
    String slug;

    @QueryParam("state")
    String state;

    @QueryParam("source")
    String source;

    @QueryParam("externalId")
    String externalId;

    @QueryParam("createdBy")
    String createdBy;

    @QueryParam("updatedBy")
    String updatedBy;

    @QueryParam("assignee")
    String assignee;

    @QueryParam("updatedAfter")
    String updatedAfter;

    @QueryParam("updatedBefore")
    String updatedBefore;

    @QueryParam("publishedAfter")
    String publishedAfter;

    @QueryParam("publishedBefore")
    String publishedBefore;

    @QueryParam("hasUnpublishedChanges")
    String hasUnpublishedChanges;

    @QueryParam("trashed")
    String trashed;

    @QueryParam("fields")
    String fields;

    @QueryParam("include")
    String include;

    /** The filter for the key with that id, which is {@code me}. */
    WorkingCopyFilter filter(UUID me, QueryReader queries) {
        return new WorkingCopyFilter(
                new ArticleFilter(
                        Locales.parse(locale),
                        ArticleParameters.tags(tag, tagsAny),
                        ArticleParameters.authors(author, authorsAny)),
                query == null ? null : queries.read(query, Locales.parse(locale).tags()),
                slug,
                external(),
                states(),
                Parameters.bool("hasUnpublishedChanges", hasUnpublishedChanges),
                key("createdBy", createdBy, me),
                key("updatedBy", updatedBy, me),
                key("assignee", assignee, me),
                period("updated", updatedAfter, updatedBefore),
                period("published", publishedAfter, publishedBefore),
                Boolean.TRUE.equals(Parameters.bool("trashed", trashed)));
    }

    private WorkingCopyFilter.ExternalId external() {
        if ((source == null) != (externalId == null)) {
            throw new Failure.BadParameter(
                    source == null ? "source" : "externalId", "'source' and 'externalId' must be given together.");
        }
        return source == null ? null : new WorkingCopyFilter.ExternalId(source, externalId);
    }

    private Set<String> states() {
        if (state == null) {
            return null;
        }
        Set<String> states = Parameters.commaSeparated("state", state);
        states.forEach(name -> Parameters.oneOf("state", name, null, STATES));
        return states;
    }

    private static UUID key(String name, String value, UUID me) {
        return ME.equals(value) ? me : Parameters.id(name, value);
    }

    private static WorkingCopyFilter.Period period(String name, String after, String before) {
        return new WorkingCopyFilter.Period(
                Parameters.time(name + "After", after), Parameters.time(name + "Before", before));
    }
}
