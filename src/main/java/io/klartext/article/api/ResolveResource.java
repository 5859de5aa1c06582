package io.klartext.article.api;

import io.klartext.article.Resolution;
import io.klartext.article.Resolving;
import io.klartext.article.SiteConfig;
import io.klartext.platform.http.request.Located;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Failure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What lives at a path, for frontends that route by it. */
@Path(Paths.DELIVERY + "/resolve")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ResolveResource {
    private final Resolving resolving;
    private final SiteConfig site;

    ResolveResource(Resolving resolving, SiteConfig site) {
        this.resolving = resolving;
        this.site = site;
    }

    @GET
    public Response resolve(@QueryParam("path") String path) {
        if (path == null) {
            throw new Failure.BadParameter("path", "'path' is required.");
        }
        Resolution found = resolving.at(path);
        ResolutionView view = ResolutionView.of(found, site.defaultLocale());
        return (found.moved() ? Located.moved(view.path()) : Response.ok())
                .entity(view)
                .build();
    }
}
