package io.klartext.author;

import io.klartext.asset.AssetGroups;
import io.klartext.asset.delivery.AssetView;
import io.klartext.directory.EntryRow;
import io.klartext.platform.http.cache.Cached;
import io.klartext.platform.http.cache.CachedAnswers;
import io.klartext.platform.http.cache.CachedPaths;
import io.klartext.platform.http.cache.Dependencies;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Page;
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
import java.util.Map;
import java.util.UUID;

/** Authors for readers. */
@Path(Paths.DELIVERY + "/authors")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class AuthorResource implements CachedPaths {
    private final Authors authors;
    private final Portraits portraits;
    private final PagedResponses lists;
    private final EntryHeads heads;
    private final CachedAnswers cached;

    AuthorResource(Authors authors, Portraits portraits, PagedResponses lists, EntryHeads heads, CachedAnswers cached) {
        this.authors = authors;
        this.portraits = portraits;
        this.lists = lists;
        this.heads = heads;
        this.cached = cached;
    }

    @Override
    public List<String> cachedPaths() {
        return List.of(Paths.DELIVERY + "/authors");
    }

    @GET
    @Cached
    public Response list(@BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        Page<AuthorView> shown = authors.publicPage(page).mapAll(this::views);
        return cached.answer(lists.answer(shown, page, uri), dependencies());
    }

    @GET
    @Path("/{slug}")
    @Cached
    public Response get(@PathParam("slug") String slug, @QueryParam("include") String include, @Context UriInfo uri) {
        boolean head = Head.isIncluded(include);
        return authors.findPublic(slug)
                .map(author -> answer(views(List.of(author)).get(0), head))
                .orElseGet(() -> LocationResponse.moved(AuthorView.path(authors.currentSlug(slug)), uri)
                        .build());
    }

    private Response answer(AuthorView author, boolean head) {
        AuthorView shown = head ? author.with(head(author)) : author;
        return cached.answer(Response.ok(shown).build(), head ? dependencies().on(Site.GROUP) : dependencies());
    }

    private Head head(AuthorView author) {
        AssetView picture = author.picture();
        return heads.ofAuthor(author.slug(), author.name(), author.bio(), picture == null ? null : picture.url());
    }

    private List<AuthorView> views(List<EntryRow> shown) {
        Map<UUID, AssetView> pictures = portraits.of(shown);
        return shown.stream()
                .map(author -> AuthorView.of(author, pictures.get(author.id())))
                .toList();
    }

    private Dependencies dependencies() {
        return authors.dependencies().on(AssetGroups.ASSETS);
    }
}
