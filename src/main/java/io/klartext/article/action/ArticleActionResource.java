package io.klartext.article.action;

import io.klartext.article.transition.Note;
import io.klartext.article.workingcopy.WorkingCopyViews;
import io.klartext.platform.http.body.OptionalBody;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Performs the actions of the workflow that need no more than a note. */
@Path(Paths.MANAGEMENT + "/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleActionResource {
    private final ArticleActions actions;
    private final WorkingCopyViews views;
    private final CurrentCaller caller;

    ArticleActionResource(ArticleActions actions, WorkingCopyViews views, CurrentCaller caller) {
        this.actions = actions;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{action}")
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN, Scope.Names.ARTICLES_PUBLISH})
    public Response perform(
            @PathParam("id") UUID id,
            @PathParam("action") NotedAction action,
            @HeaderParam(HttpHeaders.IF_MATCH) String match,
            @OptionalBody Note note) {
        actions.perform(action, id, IfMatch.parse(match), Note.orNone(note), caller.get());
        return views.get(id).completing(Response.ok());
    }
}
