package io.klartext.asset.management;

import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.request.Idempotent;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.security.CurrentCaller;
import io.klartext.platform.security.Scope;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Trashing and restoring assets. */
@Path(Paths.MANAGEMENT + "/assets")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scope.Names.ASSETS_WRITE)
public class AssetTrashResource {
    private final AssetTrash trash;
    private final Assets assets;
    private final AssetViews views;
    private final CurrentCaller caller;

    AssetTrashResource(AssetTrash trash, Assets assets, AssetViews views, CurrentCaller caller) {
        this.trash = trash;
        this.assets = assets;
        this.views = views;
        this.caller = caller;
    }

    @DELETE
    @Path("/{id}")
    public Response trash(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        trash.put(id, IfMatch.parse(match), caller.get());
        return views.of(assets.get(id)).in(Response.ok());
    }

    @POST
    @Idempotent
    @Path("/{id}/restore")
    public Response restore(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String match) {
        trash.restore(id, IfMatch.parse(match));
        return views.of(assets.get(id)).in(Response.ok());
    }
}
