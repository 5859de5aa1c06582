package io.klartext.directory;

import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.PublicUrl;
import io.klartext.platform.kernel.PageRequest;
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

/** Entries of one kind, for readers. */
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public abstract class EntryResource<V> implements CachedPaths {
    private final Directory<?> entries;
    private final PagedResponses lists;
    private final CachedAnswers cached;

    protected EntryResource(Directory<?> entries, PagedResponses lists, CachedAnswers cached) {
        this.entries = entries;
        this.lists = lists;
        this.cached = cached;
    }

    /** The entries as readers see them. */
    protected abstract List<V> views(List<EntryRow> shown);

    /** The entry with the head of its page. */
    protected abstract V withHead(V view);

    /** What answers depend on. */
    protected Dependencies dependencies() {
        return entries.dependencies();
    }

    /** The link of an entry. */
    protected String link(String slug) {
        return PublicUrl.of(path() + "/" + slug);
    }

    private String path() {
        return Paths.DELIVERY + "/" + entries.collection();
    }

    @Override
    public List<String> cachedPaths() {
        return List.of(path());
    }

    @GET
    @Cached
    public Response list(@BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return cached.answer(lists.answer(entries.publicPage(page).mapAll(this::views), page, uri), dependencies());
    }

    @GET
    @Path("/{slug}")
    @Cached
    public Response get(@PathParam("slug") String slug, @QueryParam("include") String include, @Context UriInfo uri) {
        boolean head = Head.isIncluded(include);
        return entries.findPublic(slug)
                .map(entry -> answer(views(List.of(entry)).get(0), head))
                .orElseGet(() -> LocationResponse.moved(link(entries.currentSlug(slug)), uri)
                        .build());
    }

    private Response answer(V view, boolean head) {
        return head
                ? cached.answer(
                        Response.ok(withHead(view)).build(), dependencies().on(Site.GROUP))
                : cached.answer(Response.ok(view).build(), dependencies());
    }
}
