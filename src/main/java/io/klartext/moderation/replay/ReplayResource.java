package io.klartext.moderation.replay;

import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The replay of earlier decisions with another policy. */
@Path(Paths.MANAGEMENT + "/moderation/replay")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public class ReplayResource {
    private final PolicyReplaying replaying;

    ReplayResource(PolicyReplaying replaying) {
        this.replaying = replaying;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replay(ReplayDraft draft) {
        return Response.ok(replaying.replay(draft)).build();
    }
}
