package io.klartext.asset.management;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.asset.delivery.AssetUrls;
import io.klartext.media.ImageUrls;
import jakarta.ws.rs.core.Response;

/** An asset as editors see it, with its URLs. */
public record ManagedAssetView(@JsonUnwrapped ManagedAsset asset, @JsonUnwrapped ImageUrls urls) {
    public static ManagedAssetView of(ManagedAsset asset, AssetUrls urls) {
        return new ManagedAssetView(asset, urls.of(asset.edition(), asset.metadata(), asset.file()));
    }

    /** Adds this asset and its ETag to the response. */
    public Response in(Response.ResponseBuilder response) {
        return response.entity(this).tag(Integer.toString(asset.version())).build();
    }
}
