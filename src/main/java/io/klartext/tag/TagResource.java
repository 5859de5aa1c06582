package io.klartext.tag;

import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
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
import java.util.List;

/** Tags for readers. */
@Path(Paths.DELIVERY + "/tags")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class TagResource implements CachedPaths {
    private final Tags tags;
    private final PagedResponses lists;
    private final CachedAnswers cached;

    TagResource(Tags tags, PagedResponses lists, CachedAnswers cached) {
        this.tags = tags;
        this.lists = lists;
        this.cached = cached;
    }

    @Override
    public List<String> cachedPaths() {
        return List.of(Paths.DELIVERY + "/tags");
    }

    @GET
    @Cached
    public Response list(@BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return cached.answer(lists.answer(tags.publicPage(page).map(TagView::of), page, uri), tags.dependencies());
    }

    @GET
    @Path("/{slug}")
    @Cached
    public Response get(@PathParam("slug") String slug, @Context UriInfo uri) {
        return tags.findPublic(slug)
                .map(entry -> cached.answer(Response.ok(TagView.of(entry)).build(), tags.dependencies()))
                .orElseGet(() -> LocationResponse.moved(TagView.path(tags.currentSlug(slug)), uri)
                        .build());
    }
}
