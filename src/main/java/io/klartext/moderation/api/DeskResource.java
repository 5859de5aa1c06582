package io.klartext.moderation.api;

import io.klartext.comment.CommentState;
import io.klartext.http.Idempotent;
import io.klartext.http.Lists;
import io.klartext.http.PageParameters;
import io.klartext.http.Parameters;
import io.klartext.http.Paths;
import io.klartext.kernel.Failure;
import io.klartext.kernel.Ids;
import io.klartext.kernel.PageRequest;
import io.klartext.moderation.DeskMetrics;
import io.klartext.moderation.DeskOrders;
import io.klartext.moderation.DeskResult;
import io.klartext.moderation.ModerationDesk;
import io.klartext.moderation.ModerationMetrics;
import io.klartext.moderation.ModerationQueue;
import io.klartext.moderation.signal.Signals;
import io.klartext.security.CurrentCaller;
import io.klartext.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The desk at which moderators work. */
@Path(Paths.MANAGEMENT + "/moderation")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public class DeskResource {
    private static final Map<String, CommentState> STATES =
            Map.of("pending", CommentState.PENDING, "hidden", CommentState.HIDDEN);

    private final ModerationQueue queue;
    private final ModerationDesk desk;
    private final ModerationMetrics metrics;
    private final Lists lists;
    private final CurrentCaller caller;

    DeskResource(
            ModerationQueue queue, ModerationDesk desk, ModerationMetrics metrics, Lists lists, CurrentCaller caller) {
        this.queue = queue;
        this.desk = desk;
        this.metrics = metrics;
        this.lists = lists;
        this.caller = caller;
    }

    /** Which items are wanted. */
    public static class Wanted {
        @QueryParam("state")
        String state;

        @QueryParam("signal")
        String signal;

        @QueryParam("article")
        String article;

        @QueryParam("language")
        String language;

        @QueryParam("before")
        String before;

        private ModerationQueue.Filter filter() {
            return new ModerationQueue.Filter(
                    Parameters.oneOf("state", state, null, STATES),
                    Parameters.oneOf("signal", signal, null, Signals.CODES.toArray(String[]::new)),
                    id(article),
                    Parameters.oneOf("language", language, null, "de", "en"),
                    time(before));
        }

        private static UUID id(String value) {
            return value == null
                    ? null
                    : Ids.parse(value)
                            .orElseThrow(() -> new Failure.BadParameter("article", "'article' must be an id."));
        }

        private static Instant time(String value) {
            try {
                return value == null ? null : OffsetDateTime.parse(value).toInstant();
            } catch (DateTimeParseException e) {
                throw new Failure.BadParameter("before", "'before' must be a timestamp (RFC 3339).");
            }
        }
    }

    /** What became of many decisions. */
    public record Results(List<DeskResult> items) {}

    @GET
    @Path("/queue")
    public Response queue(@BeanParam Wanted wanted, @BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(queue.page(wanted.filter(), page), page, uri);
    }

    @POST
    @Idempotent
    @Path("/queue/next")
    public Response next(@BeanParam Wanted wanted) {
        return queue.next(wanted.filter(), caller.get().id())
                .map(item -> Response.ok(item).build())
                .orElseGet(() -> Response.noContent().build());
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
