package io.klartext.article.trash;

import io.klartext.article.workingcopy.WorkingCopyViews;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Moves articles to the trash. */
@Path(Paths.MANAGEMENT + "/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleTrashResource {
    private final ArticleTrash trash;
    private final WorkingCopyViews views;
    private final CurrentCaller caller;

    ArticleTrashResource(ArticleTrash trash, WorkingCopyViews views, CurrentCaller caller) {
        this.trash = trash;
        this.views = views;
        this.caller = caller;
    }

    @DELETE
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response trash(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        trash.trash(id, IfMatch.parse(match), caller.get());
        return views.get(id).completing(Response.ok());
    }
}
