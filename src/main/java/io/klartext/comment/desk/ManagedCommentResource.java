package io.klartext.comment.desk;

import io.klartext.comment.CommentAction;
import io.klartext.comment.decision.CommentModerating;
import io.klartext.comment.decision.CommentVersion;
import io.klartext.comment.decision.DecisionRequest;
import io.klartext.comment.reason.Reasons;
import io.klartext.platform.http.body.OptionalBody;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;

/** All comments for moderators, and their decisions. */
@Path(Paths.MANAGEMENT + "/comments")
@Produces(MediaType.APPLICATION_JSON)
public class ManagedCommentResource {
    private final ManagedComments comments;
    private final CommentModerating moderating;
    private final CommentDetailsReader reader;
    private final Reasons reasons;
    private final PagedResponses lists;
    private final CurrentCaller caller;

    ManagedCommentResource(
            ManagedComments comments,
            CommentModerating moderating,
            CommentDetailsReader reader,
            Reasons reasons,
            PagedResponses lists,
            CurrentCaller caller) {
        this.comments = comments;
        this.moderating = moderating;
        this.reader = reader;
        this.reasons = reasons;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
    public Response list(
            @BeanParam ManagedCommentParameters parameters, @BeanParam PageParameters reader, @Context UriInfo uri) {
        PageRequest details = lists.request(reader, uri);
        return lists.answer(
                comments.page(parameters.wanted(reasons), parameters.sort(), details)
                        .map(this::view),
                details,
                uri);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
    public Response get(@PathParam("id") UUID id) {
        return show(id);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/{action}")
    @PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
    public Response decide(
            @PathParam("id") UUID id,
            @PathParam("action") ModeratorAction action,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @OptionalBody DecisionRequest request) {
        return decide(action.action(), id, match, Objects.requireNonNullElse(request, DecisionRequest.NONE));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/reject")
    @PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
    public Response reject(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, DecisionRequest request) {
        return decide(CommentAction.REJECT, id, match, Objects.requireNonNullElse(request, DecisionRequest.NONE));
    }

    @POST
    @Idempotent
    @Path("/{id}/erase")
    @PermissionsAllowed(Scope.Names.COMMENTS_PII)
    public Response erase(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        moderating.erase(id, CommentVersion.parse(match), caller.get());
        return show(id);
    }

    private Response decide(CommentAction action, UUID id, String match, DecisionRequest request) {
        moderating.decide(id, CommentVersion.parse(match), action, request, caller.get());
        return show(id);
    }

    private Response show(UUID id) {
        CommentDetails details = reader.get(id);
        return Response.ok(ManagedCommentView.Whole.of(details, caller.get()))
                .tag(details.comment().tag())
                .build();
    }

    private ManagedCommentView view(ManagedComment comment) {
        return ManagedCommentView.of(comment, caller.get());
    }
}
