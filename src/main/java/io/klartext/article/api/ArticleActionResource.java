package io.klartext.article.api;

import io.klartext.article.ArticlePublishing;
import io.klartext.article.WorkingCopies;
import io.klartext.http.IfMatch;
import io.klartext.http.Paths;
import io.klartext.security.CurrentCaller;
import io.klartext.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The actions of the workflow. */
@Path(Paths.MANAGEMENT + "/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleActionResource {
    private final ArticlePublishing publishing;
    private final WorkingCopies copies;
    private final CurrentCaller caller;

    ArticleActionResource(ArticlePublishing publishing, WorkingCopies copies, CurrentCaller caller) {
        this.publishing = publishing;
        this.copies = copies;
        this.caller = caller;
    }

    @POST
    @Path("/publish")
    @PermissionsAllowed(Scope.Names.ARTICLES_PUBLISH)
    public Response publish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        publishing.publish(id, IfMatch.parse(match), caller.get());
        return show(id);
    }

    @POST
    @Path("/unpublish")
    @PermissionsAllowed(Scope.Names.ARTICLES_PUBLISH)
    public Response unpublish(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        publishing.unpublish(id, IfMatch.parse(match), caller.get());
        return show(id);
    }

    @DELETE
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response trash(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        publishing.trash(id, IfMatch.parse(match), caller.get());
        return show(id);
    }

    @POST
    @Path("/restore")
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response restore(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        publishing.restore(id, IfMatch.parse(match), caller.get());
        return show(id);
    }

    private Response show(UUID id) {
        return ArticleAnswer.of(copies.get(id), caller.get(), Response.ok());
    }
}
