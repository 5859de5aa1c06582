package io.klartext.comment.desk;

import io.klartext.comment.CommentAction;
import io.klartext.comment.decision.CommentModerating;
import io.klartext.comment.decision.DecisionDraft;
import io.klartext.platform.http.body.OptionalBody;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.list.Lists;
import io.klartext.platform.http.list.PageParameters;
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

/** All comments, for moderators, and what they decide. */
@Path(Paths.MANAGEMENT + "/comments")
@Produces(MediaType.APPLICATION_JSON)
public class ManagedCommentResource {
    private final ManagedComments comments;
    private final CommentModerating moderating;
    private final CommentPages pages;
    private final Lists lists;
    private final CurrentCaller caller;

    ManagedCommentResource(
            ManagedComments comments,
            CommentModerating moderating,
            CommentPages pages,
            Lists lists,
            CurrentCaller caller) {
        this.comments = comments;
        this.moderating = moderating;
        this.pages = pages;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
    public Response list(
            @BeanParam ManagedCommentParameters parameters, @BeanParam PageParameters pages, @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        return lists.answer(
                comments.page(parameters.filter(), parameters.sort(), page).map(this::view), page, uri);
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
    @Path("/{id}/approve")
    @PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
    public Response approve(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @OptionalBody DecisionDraft draft) {
        return decide(CommentAction.APPROVE, id, match, draft);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/reject")
    @PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
    public Response reject(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, DecisionDraft draft) {
        return decide(CommentAction.REJECT, id, match, draft);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/mark-spam")
    @PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
    public Response markSpam(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @OptionalBody DecisionDraft draft) {
        return decide(CommentAction.MARK_SPAM, id, match, draft);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/hide")
    @PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
    public Response hide(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @OptionalBody DecisionDraft draft) {
        return decide(CommentAction.HIDE, id, match, draft);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/accept-edit")
    @PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
    public Response acceptEdit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @OptionalBody DecisionDraft draft) {
        return decide(CommentAction.ACCEPT_EDIT, id, match, draft);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/discard-edit")
    @PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
    public Response discardEdit(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @OptionalBody DecisionDraft draft) {
        return decide(CommentAction.DISCARD_EDIT, id, match, draft);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/review")
    @PermissionsAllowed(Scope.Names.COMMENTS_MODERATE)
    public Response review(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @OptionalBody DecisionDraft draft) {
        return decide(CommentAction.REVIEW, id, match, draft);
    }

    @POST
    @Idempotent
    @Path("/{id}/erase")
    @PermissionsAllowed(Scope.Names.COMMENTS_PII)
    public Response erase(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        moderating.erase(id, IfMatch.parse(match), caller.get());
        return show(id);
    }

    private Response decide(CommentAction action, UUID id, String match, DecisionDraft draft) {
        DecisionDraft said = Objects.requireNonNullElse(draft, DecisionDraft.NONE);
        moderating.decide(id, IfMatch.parse(match), action, said, caller.get());
        return show(id);
    }

    private Response show(UUID id) {
        CommentPage page = pages.get(id);
        return Response.ok(ManagedCommentView.Whole.of(page, caller.get()))
                .tag(Integer.toString(page.comment().version()))
                .build();
    }

    private ManagedCommentView view(ManagedComment comment) {
        return ManagedCommentView.of(comment, caller.get());
    }
}
