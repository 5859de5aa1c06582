package io.klartext.comment.writer;

import io.klartext.comment.desk.ManagedCommentView;
import io.klartext.comment.desk.ManagedComments;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** All comments of an author, for moderators who do not see who that is. */
@Path(Paths.MANAGEMENT + "/comments")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public class WriterCommentsResource {
    private final ManagedComments comments;
    private final PagedResponses lists;
    private final CurrentCaller caller;

    WriterCommentsResource(ManagedComments comments, PagedResponses lists, CurrentCaller caller) {
        this.comments = comments;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/writer/comments")
    public Response list(@PathParam("id") UUID id, @BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(
                comments.pageOfWriter(id, page).map(comment -> ManagedCommentView.of(comment, caller.get())),
                page,
                uri);
    }
}
