package io.klartext.article.api;

import io.klartext.article.ArticleHistory;
import io.klartext.article.ArticleMoving;
import io.klartext.article.ArticlePublishing;
import io.klartext.article.Note;
import io.klartext.article.PublishOrder;
import io.klartext.platform.http.body.OptionalBody;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.list.Lists;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;

/** The actions of the workflow, and what came of them. */
@Path(Paths.MANAGEMENT + "/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleActionResource {
    private final ArticlePublishing publishing;
    private final ArticleMoving moving;
    private final ArticleHistory history;
    private final WorkingCopyAnswers answers;
    private final Lists lists;
    private final CurrentCaller caller;

    ArticleActionResource(
            ArticlePublishing publishing,
            ArticleMoving moving,
            ArticleHistory history,
            WorkingCopyAnswers answers,
            Lists lists,
            CurrentCaller caller) {
        this.publishing = publishing;
        this.moving = moving;
        this.history = history;
        this.answers = answers;
        this.lists = lists;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/submit")
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response submit(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, @OptionalBody Note note) {
        return act(moving::submit, id, match, note);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/return")
    @PermissionsAllowed(Scope.Names.ARTICLES_PUBLISH)
    public Response giveBack(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, @OptionalBody Note note) {
        return act(moving::giveBack, id, match, note);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/publish")
    @PermissionsAllowed(Scope.Names.ARTICLES_PUBLISH)
    public Response publish(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @QueryParam("dryRun") String dryRun,
            @OptionalBody PublishOrder body) {
        PublishOrder order = Objects.requireNonNullElse(body, PublishOrder.NOW);
        if (Boolean.TRUE.equals(Parameters.bool("dryRun", dryRun))) {
            return Response.ok(PublishCheckView.of(publishing.check(id, IfMatch.parse(match), order, caller.get())))
                    .build();
        }
        publishing.publish(id, IfMatch.parse(match), order, caller.get());
        return answers.show(id, Response.ok());
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/unschedule")
    @PermissionsAllowed(Scope.Names.ARTICLES_PUBLISH)
    public Response unschedule(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, @OptionalBody Note note) {
        return act(publishing::unschedule, id, match, note);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/unpublish")
    @PermissionsAllowed(Scope.Names.ARTICLES_PUBLISH)
    public Response unpublish(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, @OptionalBody Note note) {
        return act(publishing::unpublish, id, match, note);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/archive")
    @PermissionsAllowed(Scope.Names.ARTICLES_WRITE)
    public Response archive(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, @OptionalBody Note note) {
        return act(moving::archive, id, match, note);
    }

    @DELETE
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response trash(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        moving.trash(id, IfMatch.parse(match), caller.get());
        return answers.show(id, Response.ok());
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/restore")
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response restore(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, @OptionalBody Note note) {
        return act(moving::restore, id, match, note);
    }

    @GET
    @Path("/history")
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Response history(@PathParam("id") UUID id, @BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(history.page(id, page), page, uri);
    }

    /** One of the actions that take nothing but a note. */
    private interface NotedAction {
        void take(UUID id, VersionCondition condition, Note note, Caller by);
    }

    private Response act(NotedAction action, UUID id, String match, Note note) {
        action.take(id, IfMatch.parse(match), Objects.requireNonNullElse(note, Note.NONE), caller.get());
        return answers.show(id, Response.ok());
    }
}
