package io.klartext.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.platform.http.body.MergePatch;
import io.klartext.platform.http.condition.IfMatch;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The management of keys. */
@Path(Paths.MANAGEMENT + "/keys")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.KEYS_MANAGE)
public class KeyResource {
    private final Keys keys;
    private final PagedResponses lists;
    private final MergePatch patches;
    private final CurrentCaller caller;

    KeyResource(Keys keys, PagedResponses lists, MergePatch patches, CurrentCaller caller) {
        this.keys = keys;
        this.lists = lists;
        this.patches = patches;
        this.caller = caller;
    }

    @GET
    public Response list(@BeanParam PageParameters parameters, @Context UriInfo uri) {
        PageRequest page = lists.request(parameters, uri);
        return lists.answer(keys.page(page), page, uri);
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id) {
        return show(KeyView.of(keys.get(id)));
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response issue(KeyDraft draft) {
        Keys.Issued issued = keys.issue(draft, caller.get());
        return LocationResponse.created(
                        Paths.MANAGEMENT + "/keys/" + issued.key().id())
                .entity(IssuedKeyView.of(issued))
                .tag(Integer.toString(issued.key().version()))
                .build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match, JsonNode patch) {
        return show(KeyView.of(keys.change(id, IfMatch.parse(match), patches.to(KeyEdit.class, patch), caller.get())));
    }

    @POST
    @Idempotent
    @Path("/{id}/revoke")
    public Response revoke(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        return show(KeyView.of(keys.revoke(id, IfMatch.parse(match), caller.get())));
    }

    private static Response show(KeyView view) {
        return Response.ok(view).tag(Integer.toString(view.version())).build();
    }
}
