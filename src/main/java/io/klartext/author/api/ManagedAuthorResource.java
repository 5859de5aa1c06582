package io.klartext.author.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.author.AuthorDraft;
import io.klartext.author.AuthorEditing;
import io.klartext.author.Authors;
import io.klartext.http.Idempotent;
import io.klartext.http.IfMatch;
import io.klartext.http.Lists;
import io.klartext.http.Located;
import io.klartext.http.MergePatch;
import io.klartext.http.PageParameters;
import io.klartext.http.Parameters;
import io.klartext.http.Paths;
import io.klartext.kernel.PageRequest;
import io.klartext.security.CurrentCaller;
import io.klartext.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Authors for editors. */
@Path(Paths.MANAGEMENT + "/authors")
@Produces(MediaType.APPLICATION_JSON)
public class ManagedAuthorResource {
    private final Authors authors;
    private final AuthorEditing editing;
    private final MergePatch patches;
    private final Lists lists;
    private final CurrentCaller caller;

    ManagedAuthorResource(
            Authors authors, AuthorEditing editing, MergePatch patches, Lists lists, CurrentCaller caller) {
        this.authors = authors;
        this.editing = editing;
        this.patches = patches;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Response list(
            @QueryParam("trashed") String trashed, @BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        boolean inTrash = Boolean.TRUE.equals(Parameters.bool("trashed", trashed));
        return lists.answer(authors.page(inTrash, page).map(ManagedAuthorView::of), page, uri);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Response get(@PathParam("id") UUID id) {
        return show(id, Response.ok());
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scope.Names.AUTHORS_WRITE)
    public Response create(AuthorDraft draft) {
        UUID id = editing.create(draft, caller.get().id());
        return show(id, Located.created(Paths.MANAGEMENT + "/authors/" + id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed(Scope.Names.AUTHORS_WRITE)
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, JsonNode patch) {
        editing.change(
                id,
                IfMatch.parse(match),
                patches.to(AuthorDraft.class, patch),
                caller.get().id());
        return show(id, Response.ok());
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Scope.Names.AUTHORS_WRITE)
    public Response trash(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        editing.trash(id, IfMatch.parse(match));
        return show(id, Response.ok());
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @PermissionsAllowed(Scope.Names.AUTHORS_WRITE)
    public Response restore(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        editing.restore(id, IfMatch.parse(match));
        return show(id, Response.ok());
    }

    private Response show(UUID id, Response.ResponseBuilder response) {
        ManagedAuthorView view = ManagedAuthorView.of(authors.entry(id));
        return response.entity(view).tag(Integer.toString(view.version())).build();
    }
}
