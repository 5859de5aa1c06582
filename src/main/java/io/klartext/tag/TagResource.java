package io.klartext.tag;

import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Tags for readers. */
@Path(Paths.DELIVERY + "/tags")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class TagResource {
    private final Tags tags;
    private final PagedResponses lists;

    TagResource(Tags tags, PagedResponses lists) {
        this.tags = tags;
        this.lists = lists;
    }

    @GET
    public Response list(@BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(tags.publicPage(page).map(TagView::of), page, uri);
    }

    @GET
    @Path("/{slug}")
    public Response get(@PathParam("slug") String slug) {
        return tags.findPublic(slug)
                .map(entry -> Response.ok(TagView.of(entry)))
                .orElseGet(() -> LocationResponse.moved(TagView.path(tags.presentSlug(slug))))
                .build();
    }
}
