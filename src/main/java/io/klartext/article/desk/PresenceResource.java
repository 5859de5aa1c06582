package io.klartext.article.desk;

import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** The editors who have an article open. */
@Path(Paths.MANAGEMENT + "/articles/{id}/presence")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.ARTICLES_READ)
public class PresenceResource {
    private final PresenceTracking tracking;
    private final CurrentCaller caller;

    PresenceResource(PresenceTracking tracking, CurrentCaller caller) {
        this.tracking = tracking;
        this.caller = caller;
    }

    /** All editors who have the article open. */
    public record Presences(List<PresenceTracking.Presence> items) {}

    @PUT
    public Presences open(@PathParam("id") UUID id) {
        return new Presences(tracking.open(id, caller.get().id()));
    }

    @DELETE
    public Response close(@PathParam("id") UUID id) {
        tracking.close(id, caller.get().id());
        return Response.noContent().build();
    }
}
