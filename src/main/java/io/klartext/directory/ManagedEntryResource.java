package io.klartext.directory;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.platform.http.body.MergePatch;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.list.PageParameters;
import io.klartext.platform.http.list.PagedResponses;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.LocationResponse;
import io.klartext.platform.http.request.Parameters;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.RequiredScope;
import io.klartext.platform.security.Scope;
import io.quarkus.security.Authenticated;
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

/** Entries of one kind, for editors. A class that extends it names the scope for changes by {@link RequiredScope}. */
@Produces(MediaType.APPLICATION_JSON)
public abstract class ManagedEntryResource<D extends EntryDraft> {
    private final Directory<?> entries;
    private final DirectoryEditing<?, D> editing;
    private final Class<D> drafts;
    private final MergePatch patches;
    private final PagedResponses lists;
    private final CurrentCaller caller;

    protected ManagedEntryResource(
            Directory<?> entries,
            DirectoryEditing<?, D> editing,
            Class<D> drafts,
            MergePatch patches,
            PagedResponses lists,
            CurrentCaller caller) {
        this.entries = entries;
        this.editing = editing;
        this.drafts = drafts;
        this.patches = patches;
        this.lists = lists;
        this.caller = caller;
    }

    /**
     * The members that only entries of this kind have.
     *
     * @param listed whether the entry is an item of a list
     */
    protected abstract Object content(EntryRow entry, boolean listed);

    @GET
    @PermissionsAllowed(Scope.Names.ARTICLES_READ)
    public Response list(
            @QueryParam("trashed") String trashed,
            @QueryParam("q") String words,
            @BeanParam PageParameters parameters,
            @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        boolean inTrash = Boolean.TRUE.equals(Parameters.bool("trashed", trashed));
        return lists.answer(
                entries.page(inTrash, Parameters.words("q", words), page)
                        .map(entry -> entries.view(entry, content(entry, true))),
                page,
                uri);
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
    @Authenticated
    @RequiredScope
    public Response create(D draft) {
        UUID id = editing.create(draft, caller.get().id());
        return show(id, LocationResponse.created(Paths.MANAGEMENT + "/" + entries.collection() + "/" + id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Authenticated
    @RequiredScope
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, JsonNode patch) {
        editing.change(
                id,
                IfMatch.parse(match),
                patches.to(drafts, patch),
                caller.get().id());
        return show(id, Response.ok());
    }

    @DELETE
    @Path("/{id}")
    @Authenticated
    @RequiredScope
    public Response trash(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        editing.trash(id, IfMatch.parse(match));
        return show(id, Response.ok());
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @Authenticated
    @RequiredScope
    public Response restore(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        editing.restore(id, IfMatch.parse(match));
        return show(id, Response.ok());
    }

    @POST
    @Idempotent
    @Path("/{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @RequiredScope
    public Response merge(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, MergeOrder order) {
        return show(editing.merge(id, IfMatch.parse(match), order), Response.ok());
    }

    private Response show(UUID id, Response.ResponseBuilder response) {
        EntryRow entry = entries.entry(id);
        return response.entity(entries.view(entry, content(entry, false)))
                .tag(Integer.toString(entry.version()))
                .build();
    }
}
