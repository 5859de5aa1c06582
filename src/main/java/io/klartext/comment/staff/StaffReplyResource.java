package io.klartext.comment.staff;

import io.klartext.comment.desk.CommentDetails;
import io.klartext.comment.desk.CommentDetailsReader;
import io.klartext.comment.desk.ManagedCommentView;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Comments of the newsroom. */
@Path(Paths.MANAGEMENT + "/articles/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
public class StaffReplyResource {
    private final StaffReplying replying;
    private final CommentDetailsReader reader;
    private final CurrentCaller caller;

    StaffReplyResource(StaffReplying replying, CommentDetailsReader reader, CurrentCaller caller) {
        this.replying = replying;
        this.reader = reader;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
    public Response reply(@PathParam("id") UUID article, StaffReply reply) {
        UUID id = replying.reply(article, reply, caller.get());
        CommentDetails details = reader.get(id);
        return LocationResponse.created(Paths.MANAGEMENT + "/comments/" + id)
                .entity(ManagedCommentView.Whole.of(details, caller.get()))
                .tag(details.comment().tag())
                .build();
    }
}
