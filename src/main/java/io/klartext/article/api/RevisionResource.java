package io.klartext.article.api;

import io.klartext.article.ArticleRestoring;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.list.Lists;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.klartext.revision.Revisions;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;

/** The texts that an article had. */
@Path(Paths.MANAGEMENT + "/articles/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
public class RevisionResource {
    private final Revisions revisions;
    private final ArticleRestoring restoring;
    private final WorkingCopyAnswers answers;
    private final Lists lists;
    private final CurrentCaller caller;

    RevisionResource(
            Revisions revisions,
            ArticleRestoring restoring,
            WorkingCopyAnswers answers,
            Lists lists,
            CurrentCaller caller) {
        this.revisions = revisions;
        this.restoring = restoring;
        this.answers = answers;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Response list(@PathParam("id") UUID id, @BeanParam PageParameters pages, @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        return lists.answer(revisions.page(id, page).map(RevisionView::of), page, uri);
    }

    @GET
    @Path("/{number}")
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public RevisionContentView get(@PathParam("id") UUID id, @PathParam("number") int number) {
        return RevisionContentView.of(revisions.get(id, number));
    }

    @POST
    @Idempotent
    @Path("/{number}/restore")
    @PermissionsAllowed({Scope.Names.ARTICLES_WRITE, Scope.Names.ARTICLES_WRITE_OWN})
    public Response restore(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        restoring.restore(id, number, IfMatch.parse(match), caller.get());
        return answers.show(id, Response.ok());
    }
}
