package io.klartext.tag;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.directory.EntryRow;
import io.klartext.directory.ManagedEntryView;
import io.klartext.directory.MergeOrder;
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
import io.klartext.platform.security.Scope;
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

/** Tags for editors. */
@Path(Paths.MANAGEMENT + "/tags")
@Produces(MediaType.APPLICATION_JSON)
public class ManagedTagResource {
    private final Tags tags;
    private final TagEditing editing;
    private final MergePatch patches;
    private final PagedResponses lists;
    private final CurrentCaller caller;

    ManagedTagResource(Tags tags, TagEditing editing, MergePatch patches, PagedResponses lists, CurrentCaller caller) {
        this.tags = tags;
        this.editing = editing;
        this.patches = patches;
        this.lists = lists;
        this.caller = caller;
    }

    /** The members that only tags have. */
    public record TagContent(String description) {}

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
                tags.page(inTrash, Parameters.words("q", words), page).map(this::view), page, uri);
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
    @PermissionsAllowed(Scope.Names.TAGS_WRITE)
    public Response create(TagDraft draft) {
        UUID id = editing.create(draft, caller.get().id());
        return show(id, LocationResponse.created(Paths.MANAGEMENT + "/tags/" + id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed(Scope.Names.TAGS_WRITE)
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, JsonNode patch) {
        editing.change(
                id,
                IfMatch.parse(match),
                patches.to(TagDraft.class, patch),
                caller.get().id());
        return show(id, Response.ok());
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Scope.Names.TAGS_WRITE)
    public Response trash(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        editing.trash(id, IfMatch.parse(match));
        return show(id, Response.ok());
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    @PermissionsAllowed(Scope.Names.TAGS_WRITE)
    public Response restore(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        editing.restore(id, IfMatch.parse(match));
        return show(id, Response.ok());
    }

    @POST
    @Idempotent
    @Path("/{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scope.Names.TAGS_WRITE)
    public Response merge(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, MergeOrder order) {
        return show(editing.merge(id, IfMatch.parse(match), order), Response.ok());
    }

    private Response show(UUID id, Response.ResponseBuilder response) {
        ManagedEntryView<TagContent> view = view(tags.entry(id));
        return response.entity(view).tag(Integer.toString(view.version())).build();
    }

    private ManagedEntryView<TagContent> view(EntryRow entry) {
        return tags.view(entry, new TagContent(entry.about()));
    }
}
