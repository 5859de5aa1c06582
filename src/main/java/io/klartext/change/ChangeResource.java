package io.klartext.change;

import io.klartext.platform.http.request.Paths;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The changes that readers can see. */
@Path(Paths.DELIVERY + "/changes")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class ChangeResource {
    private final ChangeWaiting changes;

    ChangeResource(ChangeWaiting changes) {
        this.changes = changes;
    }

    @GET
    public Uni<Response> list(@BeanParam ChangeParameters parameters) {
        return changes.read(
                        ChangeFilter.ofReaders(parameters.types()),
                        parameters.after(),
                        parameters.limit(),
                        parameters.waiting())
                .map(page -> Response.ok(page)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
