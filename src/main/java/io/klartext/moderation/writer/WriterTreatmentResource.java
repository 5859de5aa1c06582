package io.klartext.moderation.writer;

import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** How the author of a comment is treated, for moderators who do not see who that is. */
@Path(Paths.MANAGEMENT + "/comments")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public class WriterTreatmentResource {
    private final WriterTreating treating;
    private final CurrentCaller caller;

    WriterTreatmentResource(WriterTreating treating, CurrentCaller caller) {
        this.treating = treating;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/writer/treatment")
    public WriterTreatment get(@PathParam("id") UUID id) {
        return treating.of(id);
    }

    @PUT
    @Path("/{id}/writer/treatment")
    @Consumes(MediaType.APPLICATION_JSON)
    public WriterTreatment set(@PathParam("id") UUID id, TreatmentDraft draft) {
        return treating.set(id, draft, caller.get());
    }

    @DELETE
    @Path("/{id}/writer/treatment")
    public Response end(@PathParam("id") UUID id) {
        treating.end(id, caller.get());
        return Response.noContent().build();
    }
}
