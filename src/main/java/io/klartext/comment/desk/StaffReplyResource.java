package io.klartext.comment.desk;

import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Located;
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

/** What the newsroom says to its readers. */
@Path(Paths.MANAGEMENT + "/articles/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
public class StaffReplyResource {
    private final StaffReplying replying;
    private final CommentPages pages;
    private final CurrentCaller caller;

    StaffReplyResource(StaffReplying replying, CommentPages pages, CurrentCaller caller) {
        this.replying = replying;
        this.pages = pages;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
    public Response reply(@PathParam("id") UUID article, StaffReply reply) {
        UUID id = replying.reply(article, reply, caller.get());
        CommentPage page = pages.get(id);
        return Located.created(Paths.MANAGEMENT + "/comments/" + id)
                .entity(ManagedCommentView.Whole.of(page, caller.get()))
                .tag(Integer.toString(page.comment().version()))
                .build();
    }
}
