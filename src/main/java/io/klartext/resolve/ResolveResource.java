package io.klartext.resolve;

import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Failure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Resolves paths for the routing of frontends. */
@Path(Paths.DELIVERY + "/resolve")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ResolveResource implements CachedPaths {
    private final UrlResolver resolver;
    private final CachedAnswers cached;

    ResolveResource(UrlResolver resolver, CachedAnswers cached) {
        this.resolver = resolver;
        this.cached = cached;
    }

    @Override
    public List<String> cachedPaths() {
        return List.of(Paths.DELIVERY + "/resolve");
    }

    @GET
    @Cached
    public Response resolve(@QueryParam("path") String path, @QueryParam("redirect") String redirect) {
        if (path == null) {
            throw new Failure.BadParameter("path", "'path' is required.");
        }
        boolean redirected = Boolean.TRUE.equals(Parameters.bool("redirect", redirect));
        Resolution found = resolver.resolve(path);
        return redirected ? asRedirect(found) : answer(found);
    }

    private Response answer(Resolution found) {
        return cached.answer(Response.ok(found).build(), resolver.dependenciesOf(found));
    }

    private Response asRedirect(Resolution found) {
        return switch (found.outcome()) {
            case CURRENT -> answer(found);
            case MOVED -> LocationResponse.moved(found.path()).entity(found).build();
            case GONE -> throw new Failure.Gone("The " + found.kind());
            case UNKNOWN -> throw new Failure.NotFound("The path");
        };
    }
}
