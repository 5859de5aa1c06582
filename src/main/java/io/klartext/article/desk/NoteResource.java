package io.klartext.article.desk;

import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Internal notes on an article. */
@Path(Paths.MANAGEMENT + "/articles/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.ARTICLES_READ)
public class NoteResource {
    private final ArticleNoting noting;
    private final PagedResponses lists;
    private final CurrentCaller caller;

    NoteResource(ArticleNoting noting, PagedResponses lists, CurrentCaller caller) {
        this.noting = noting;
        this.lists = lists;
        this.caller = caller;
    }

    @GET
    public Response list(@PathParam("id") UUID id, @BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(noting.page(id, page), page, uri);
    }

    @GET
    @Path("/{note}")
    public ArticleNote get(@PathParam("id") UUID id, @PathParam("note") UUID note) {
        return noting.get(id, note);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("id") UUID id, NoteDraft draft) {
        ArticleNote note = noting.add(id, draft, caller.get());
        return LocationResponse.created(Paths.MANAGEMENT + "/articles/" + id + "/notes/" + note.id())
                .entity(note)
                .build();
    }

    @DELETE
    @Path("/{note}")
    public Response remove(@PathParam("id") UUID id, @PathParam("note") UUID note) {
        noting.remove(id, note, caller.get());
        return Response.noContent().build();
    }
}
