package io.klartext.moderation.desk;

import io.klartext.comment.desk.CommentDetails;
import io.klartext.comment.desk.CommentDetailsReader;
import io.klartext.comment.reason.Reasons;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The queue of comments that wait for moderators. */
@Path(Paths.MANAGEMENT + "/moderation/queue")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public class QueueResource {
    private final ModerationQueue queue;
    private final CommentDetailsReader reader;
    private final Reasons reasons;
    private final PagedResponses lists;
    private final CurrentCaller caller;

    QueueResource(
            ModerationQueue queue,
            CommentDetailsReader reader,
            Reasons reasons,
            PagedResponses lists,
            CurrentCaller caller) {
        this.queue = queue;
        this.reader = reader;
        this.reasons = reasons;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    public Response list(
            @BeanParam QueueParameters wanted, @BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(queue.page(wanted.filter(reasons), page), page, uri);
    }

    @POST
    @Idempotent
    @Path("/next")
    public Response next(@BeanParam QueueParameters wanted) {
        return queue.next(wanted.filter(reasons), caller.get().id())
                .map(this::show)
                .orElseGet(() -> Response.noContent().build());
    }

    @PUT
    @Path("/{id}/lease")
    public Response lease(@PathParam("id") UUID id) {
        return show(queue.lease(id, caller.get().id()));
    }

    @DELETE
    @Path("/{id}/lease")
    public Response endLease(@PathParam("id") UUID id) {
        queue.endLease(id, caller.get());
        return Response.noContent().build();
    }

    private Response show(QueueItem item) {
        CommentDetails details = reader.get(item.id());
        return Response.ok(QueueTaskView.of(item, details, caller.get()))
                .tag(details.comment().tag())
                .build();
    }
}
