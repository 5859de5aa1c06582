package io.klartext.site.settings;

import io.klartext.platform.event.EventConfig;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.PublicUrl;
import io.klartext.site.SiteUrls;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The site, for frontends. */
@Path(SiteResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class SiteResource implements CachedPaths {
    static final String PATH = Paths.DELIVERY + "/site";

    /** Leads programs to the contract (RFC 8631, RFC 9727). */
    private static final String CONTRACT = "<" + PublicUrl.of("/q/openapi") + ">; rel=\"service-desc\", <"
            + PublicUrl.of("/.well-known/api-catalog") + ">; rel=\"api-catalog\"";

    private final SiteSettings settings;
    private final CommentTerms.Source comments;
    private final SiteUrls urls;
    private final EventConfig events;
    private final CachedAnswers cached;

    SiteResource(
            SiteSettings settings,
            CommentTerms.Source comments,
            SiteUrls urls,
            EventConfig events,
            CachedAnswers cached) {
        this.settings = settings;
        this.comments = comments;
        this.urls = urls;
        this.events = events;
        this.cached = cached;
    }

    @Override
    public List<String> cachedPaths() {
        return List.of(PATH);
    }

    @GET
    @Cached
    public Response get() {
        CommentTerms terms = comments.terms();
        SiteView view = SiteView.of(settings.current(), terms, urls, events.keepFor());
        return cached.answer(
                Response.ok(view).header(HttpHeaders.LINK, CONTRACT).build(),
                new Dependencies().on(Site.GROUP).on(comments.group()).until(terms.nextChange()));
    }
}
