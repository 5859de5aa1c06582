package io.klartext.comment.staff;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.comment.decision.CommentVersion;
import io.klartext.comment.desk.CommentDetails;
import io.klartext.comment.desk.CommentDetailsReader;
import io.klartext.comment.desk.ManagedCommentView;
import io.klartext.platform.http.body.MergePatch;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Changes of comments of the newsroom. */
@Path(Paths.MANAGEMENT + "/comments")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public class StaffCommentResource {
    private final StaffReplyEditing editing;
    private final CommentDetailsReader reader;
    private final MergePatch patches;
    private final CurrentCaller caller;

    StaffCommentResource(
            StaffReplyEditing editing, CommentDetailsReader reader, MergePatch patches, CurrentCaller caller) {
        this.editing = editing;
        this.reader = reader;
        this.patches = patches;
        this.caller = caller;
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response edit(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, JsonNode patch) {
        editing.edit(id, CommentVersion.parse(match), patches.to(StaffReplyEdit.class, patch), caller.get());
        return show(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/withdraw")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        editing.withdraw(id, CommentVersion.parse(match), caller.get());
        return show(id);
    }

    private Response show(UUID id) {
        CommentDetails details = reader.get(id);
        return Response.ok(ManagedCommentView.Whole.of(details, caller.get()))
                .tag(details.comment().tag())
                .build();
    }
}
