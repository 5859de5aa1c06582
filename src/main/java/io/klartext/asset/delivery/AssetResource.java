package io.klartext.asset.delivery;

import io.klartext.platform.http.request.Paths;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Assets for readers. */
@Path(Paths.DELIVERY + "/assets")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class AssetResource {
    private final PublicAssets assets;
    private final AssetUrls urls;

    AssetResource(PublicAssets assets, AssetUrls urls) {
        this.assets = assets;
        this.urls = urls;
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(AssetView.of(assets.get(id), urls)).build();
    }
}
