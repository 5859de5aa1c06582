package io.klartext.search.suggest;

import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Failure;
import io.klartext.search.index.QueryReader;
import io.klartext.site.Locales;
import io.klartext.site.PublicChanges;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Suggestions while a reader types. */
@Path(Paths.DELIVERY + "/search/suggest")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class SuggestResource {
    private static final int LIMIT = 5;

    private final Suggestions suggestions;
    private final QueryReader queries;
    private final PublicChanges changes;
    private final CachedAnswers cached;

    SuggestResource(Suggestions suggestions, QueryReader queries, PublicChanges changes, CachedAnswers cached) {
        this.suggestions = suggestions;
        this.queries = queries;
        this.changes = changes;
        this.cached = cached;
    }

    /** All suggestions: tags and authors first, then headlines. */
    public record SuggestionsView(List<Suggestion> items) {}

    @GET
    @Cached
    public Response suggest(@QueryParam("q") String q, @QueryParam("locale") String locale) {
        if (q == null) {
            throw new Failure.BadParameter("q", "'q' is required.");
        }
        SuggestionsView found = new SuggestionsView(suggestions.of(q, locale(locale), LIMIT));
        return cached.answer(
                Response.ok(found).build(),
                new Dependencies()
                        .on(PublicChanges.ARTICLES)
                        .on(PublicChanges.ENTRIES)
                        .until(changes.next())
                        .until(queries.outdatedAt()));
    }

    /** The preferred language. */
    private static String locale(String value) {
        return Locales.parse(value).tags().stream().findFirst().orElse(null);
    }
}
