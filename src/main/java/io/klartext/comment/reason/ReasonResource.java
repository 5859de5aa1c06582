package io.klartext.comment.reason;

import io.klartext.comment.Reason;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The reasons for holding and refusing comments. */
@Path(Paths.MANAGEMENT + "/moderation/reasons")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public class ReasonResource {
    private final Reasons reasons;
    private final ReasonEditing editing;
    private final CurrentCaller caller;

    ReasonResource(Reasons reasons, ReasonEditing editing, CurrentCaller caller) {
        this.reasons = reasons;
        this.editing = editing;
        this.caller = caller;
    }

    /** All reasons: the built-in ones first. */
    public record ReasonsView(List<ReasonView> items) {}

    @GET
    public ReasonsView list() {
        return new ReasonsView(Stream.concat(
                        Reason.builtIn().stream().map(ReasonView::of),
                        reasons.own().stream().map(ReasonView::of))
                .toList());
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(ReasonDraft draft) {
        OwnReason reason = editing.create(draft, caller.get());
        return show(LocationResponse.created(Paths.MANAGEMENT + "/moderation/reasons/" + reason.id()), reason);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id) {
        return show(Response.ok(), editing.get(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, ReasonDraft draft) {
        return show(Response.ok(), editing.change(id, IfMatch.parse(match), draft, caller.get()));
    }

    private static Response show(Response.ResponseBuilder response, OwnReason reason) {
        return response.entity(ReasonView.of(reason))
                .tag(Integer.toString(reason.version()))
                .build();
    }
}
