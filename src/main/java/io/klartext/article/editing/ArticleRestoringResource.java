package io.klartext.article.editing;

import io.klartext.article.workingcopy.WorkingCopyViews;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Restores revisions of articles. */
@Path(Paths.MANAGEMENT + "/articles/{id}/revisions/{number}/restore")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleRestoringResource {
    private final ArticleRestoring restoring;
    private final WorkingCopyViews views;
    private final CurrentCaller caller;

    ArticleRestoringResource(ArticleRestoring restoring, WorkingCopyViews views, CurrentCaller caller) {
        this.restoring = restoring;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response restore(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        restoring.restore(id, number, IfMatch.parse(match), caller.get());
        return views.get(id).completing(Response.ok());
    }
}
