package io.klartext.author.api;

import io.klartext.author.Authors;
import io.klartext.http.Lists;
import io.klartext.http.Located;
import io.klartext.http.PageParameters;
import io.klartext.http.Paths;
import io.klartext.kernel.PageRequest;
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

/** Authors for readers. */
@Path(Paths.DELIVERY + "/authors")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class AuthorResource {
    private final Authors authors;
    private final Lists lists;

    AuthorResource(Authors authors, Lists lists) {
        this.authors = authors;
        this.lists = lists;
    }

    @GET
    public Response list(@BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(authors.publicPage(page).map(AuthorView::of), page, uri);
    }

    @GET
    @Path("/{slug}")
    public Response get(@PathParam("slug") String slug) {
        return authors.findPublic(slug)
                .map(entry -> Response.ok(AuthorView.of(entry)))
                .orElseGet(() -> Located.moved(AuthorView.path(authors.presentSlug(slug))))
                .build();
    }
}
