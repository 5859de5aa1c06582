package io.klartext.tag;

import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.site.head.EntryHeads;
import io.klartext.site.head.Head;
import io.klartext.site.settings.Site;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
    private final EntryHeads heads;
    private final CachedAnswers cached;

    TagResource(Tags tags, PagedResponses lists, EntryHeads heads, CachedAnswers cached) {
        this.tags = tags;
        this.lists = lists;
        this.heads = heads;
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
    public Response get(@PathParam("slug") String slug, @QueryParam("include") String include, @Context UriInfo uri) {
        boolean head = Head.isIncluded(include);
        return tags.findPublic(slug)
                .map(entry -> answer(TagView.of(entry), head))
                .orElseGet(() -> LocationResponse.moved(TagView.path(tags.currentSlug(slug)), uri)
                        .build());
    }

    private Response answer(TagView tag, boolean head) {
        TagView shown = head ? tag.with(heads.ofTag(tag.slug(), tag.name(), tag.description())) : tag;
        return cached.answer(
                Response.ok(shown).build(), head ? tags.dependencies().on(Site.GROUP) : tags.dependencies());
    }
}
