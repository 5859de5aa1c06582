package io.klartext.asset.management;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.media.ImageUrls;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/**
 * An asset as editors see it, with its URLs.
 *
 * @param purgeAt when it is permanently deleted; null if it is not in the trash
 */
public record ManagedAssetView(
        @JsonUnwrapped ManagedAsset asset, @JsonUnwrapped ImageUrls urls, Instant purgeAt) {
    /** Adds this asset and its ETag to the response. */
    public Response in(Response.ResponseBuilder response) {
        return response.entity(this).tag(Integer.toString(asset.version())).build();
    }
}
