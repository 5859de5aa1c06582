package io.klartext.moderation.decision;

import io.klartext.comment.decision.DecisionList;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Decisions on comments: many at once, and the list of all that were taken. */
@Path(Paths.MANAGEMENT + "/moderation/decisions")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
public class DecisionResource {
    private final ModerationDesk desk;
    private final DecisionList decisions;
    private final Reasons reasons;
    private final PagedResponses lists;
    private final CurrentCaller caller;

    DecisionResource(
            ModerationDesk desk, DecisionList decisions, Reasons reasons, PagedResponses lists, CurrentCaller caller) {
        this.desk = desk;
        this.decisions = decisions;
        this.reasons = reasons;
        this.lists = lists;
        this.caller = caller;
    }

    /** The results of many decisions. */
    public record Results(List<DeskResult> items) {}

    @GET
    public Response list(
            @BeanParam DecisionParameters wanted, @BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(decisions.page(wanted.wanted(reasons), page), page, uri);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(DeskOrders orders) {
        return Response.ok(new Results(desk.decide(orders, caller.get()))).build();
    }
}
