package io.klartext.article.revision;

import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The revisions of an article. */
@Path(Paths.MANAGEMENT + "/articles/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
public class RevisionResource {
    private final Revisions revisions;
    private final PagedResponses lists;

    RevisionResource(Revisions revisions, PagedResponses lists) {
        this.revisions = revisions;
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Response list(@PathParam("id") UUID id, @BeanParam PageParameters pages, @Context UriInfo uri) {
        PageRequest page = lists.request(pages, uri);
        return lists.answer(revisions.page(id, page), page, uri);
    }

    @GET
    @Path("/{number}")
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Revision get(@PathParam("id") UUID id, @PathParam("number") int number) {
        return revisions.get(id, number);
    }
}
