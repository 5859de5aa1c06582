package io.klartext.author;

import io.klartext.asset.delivery.AssetView;
import io.klartext.directory.EntryRow;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Page;
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
import java.util.Map;
import java.util.UUID;

/** Authors for readers. */
@Path(Paths.DELIVERY + "/authors")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class AuthorResource {
    private final Authors authors;
    private final Portraits portraits;
    private final PagedResponses lists;

    AuthorResource(Authors authors, Portraits portraits, PagedResponses lists) {
        this.authors = authors;
        this.portraits = portraits;
        this.lists = lists;
    }

    @GET
    public Response list(@BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        Page<EntryRow> shown = authors.publicPage(page);
        Map<UUID, AssetView> pictures = portraits.of(shown.items());
        return lists.answer(shown.map(author -> AuthorView.of(author, pictures.get(author.id()))), page, uri);
    }

    @GET
    @Path("/{slug}")
    public Response get(@PathParam("slug") String slug) {
        return authors.findPublic(slug)
                .map(author -> Response.ok(
                        AuthorView.of(author, portraits.of(List.of(author)).get(author.id()))))
                .orElseGet(() -> LocationResponse.moved(AuthorView.path(authors.presentSlug(slug))))
                .build();
    }
}
