package io.klartext.article.transition;

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

/** Submits articles for review and returns them to their authors. */
@Path(Paths.MANAGEMENT + "/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleReviewResource {
    private final ArticleReview review;
    private final WorkingCopyViews views;
    private final CurrentCaller caller;

    ArticleReviewResource(ArticleReview review, WorkingCopyViews views, CurrentCaller caller) {
        this.review = review;
        this.views = views;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/submit")
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response submit(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, @OptionalBody Note note) {
        review.submit(id, IfMatch.parse(match), Note.orNone(note), caller.get());
        return views.get(id).completing(Response.ok());
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/return")
    @PermissionsAllowed(Scope.Names.ARTICLES_PUBLISH)
    public Response returnToAuthor(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, @OptionalBody Note note) {
        review.returnToAuthor(id, IfMatch.parse(match), Note.orNone(note), caller.get());
        return views.get(id).completing(Response.ok());
    }
}
