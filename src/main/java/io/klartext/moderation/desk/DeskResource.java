package io.klartext.moderation.desk;

import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.List;
import java.util.UUID;

/** The queue of comments that wait for moderators. */
@Path(Paths.MANAGEMENT + "/moderation")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public class DeskResource {
    private final ModerationQueue queue;
    private final ModerationDesk desk;
    private final ModerationMetrics metrics;
    private final PagedResponses lists;
    private final CurrentCaller caller;

    DeskResource(
            ModerationQueue queue,
            ModerationDesk desk,
            ModerationMetrics metrics,
            PagedResponses lists,
            CurrentCaller caller) {
        this.queue = queue;
        this.desk = desk;
        this.metrics = metrics;
        this.lists = lists;
        this.caller = caller;
    }

    /** The results of many decisions. */
    public record Results(List<DeskResult> items) {}

    @GET
    @Path("/queue")
    public Response queue(
            @BeanParam QueueParameters wanted, @BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(queue.page(wanted.filter(), page), page, uri);
    }

    @POST
    @Idempotent
    @Path("/queue/next")
    public Response next(@BeanParam QueueParameters wanted) {
        return queue.next(wanted.filter(), caller.get().id())
                .map(item -> Response.ok(item).build())
                .orElseGet(() -> Response.noContent().build());
    }

    @PUT
    @Path("/queue/{id}/lease")
    public Response lease(@PathParam("id") UUID id) {
        return Response.ok(queue.lease(id, caller.get().id())).build();
    }

    @DELETE
    @Path("/queue/{id}/lease")
    public Response endLease(@PathParam("id") UUID id) {
        queue.endLease(id, caller.get());
        return Response.noContent().build();
    }

    @POST
    @Idempotent
    @Path("/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(DeskOrders orders) {
        return Response.ok(new Results(desk.decide(orders, caller.get()))).build();
    }

    @GET
    @Path("/metrics")
    public DeskMetrics metrics() {
        return metrics.measure();
    }
}
