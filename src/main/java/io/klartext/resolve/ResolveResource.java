package io.klartext.resolve;

import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Failure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Resolves paths for the routing of frontends. */
@Path(Paths.DELIVERY + "/resolve")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ResolveResource {
    private final UrlResolver resolver;

    ResolveResource(UrlResolver resolver) {
        this.resolver = resolver;
    }

    @GET
    public Response resolve(@QueryParam("path") String path) {
        if (path == null) {
            throw new Failure.BadParameter("path", "'path' is required.");
        }
        ResolvedUrl found = resolver.resolve(path);
        return (found.moved() ? LocationResponse.moved(found.path()) : Response.ok())
                .entity(found)
                .build();
    }
}
