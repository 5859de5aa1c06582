package io.klartext.article.transition;

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

/** The workflow history of an article. */
@Path(Paths.MANAGEMENT + "/articles/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleHistoryResource {
    private final ArticleHistory history;
    private final PagedResponses lists;

    ArticleHistoryResource(ArticleHistory history, PagedResponses lists) {
        this.history = history;
        this.lists = lists;
    }

    @GET
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Response history(@PathParam("id") UUID id, @BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(history.page(id, page), page, uri);
    }
}
