package io.klartext.article.desk;

import io.klartext.article.workingcopy.WorkingCopyViews;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The assignment of an article. */
@Path(Paths.MANAGEMENT + "/articles/{id}/assignment")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentResource {
    private final ArticleAssigning assigning;
    private final WorkingCopyViews views;
    private final CurrentCaller caller;

    AssignmentResource(ArticleAssigning assigning, WorkingCopyViews views, CurrentCaller caller) {
        this.assigning = assigning;
        this.views = views;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response assign(@PathParam("id") UUID id, Assignment wanted) {
        assigning.assign(id, wanted, caller.get());
        return views.get(id).completing(Response.ok());
    }
}
