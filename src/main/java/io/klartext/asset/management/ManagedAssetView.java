package io.klartext.asset.management;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.klartext.asset.AssetDraft;
import io.klartext.asset.AssetFile;
import io.klartext.asset.delivery.AssetUrls;
import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.media.ImageUrls;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An asset as editors see it. */
public record ManagedAssetView(
        UUID id,
        int version,
        String fileName,
        String type,
        long bytes,
        int width,
        int height,
        String sha256,
        String dominantColor,
        String thumbHash,
        String url,
        List<ImageUrls.Source> srcset,
        Map<String, ImageUrls.Preset> presets,
        String alt,
        String caption,
        String creator,
        String credit,
        String license,
        String source,
        Instant expiresAt,
        FocalPoint focalPoint,
        Crop crop,
        @JsonRawValue String capture,
        Instant createdAt,
        ManagedAsset.Person createdBy,
        Instant updatedAt,
        ManagedAsset.Person updatedBy,
        Instant trashedAt) {
    public static ManagedAssetView of(ManagedAsset asset, AssetUrls addresses) {
        AssetDraft said = asset.said();
        AssetFile file = asset.file();
        ImageUrls urls = addresses.of(asset.edition(), said, file);
        return new ManagedAssetView(
                asset.id(),
                asset.version(),
                said.fileName(),
                file.format().mediaType(),
                file.bytes(),
                file.width(),
                file.height(),
                file.sha256(),
                file.dominantColor(),
                file.thumbHash(),
                urls.url(),
                urls.srcset(),
                urls.presets(),
                said.alt(),
                said.caption(),
                said.creator(),
                said.credit(),
                said.license(),
                said.source(),
                said.expiresAt(),
                said.focalPoint(),
                said.crop(),
                asset.capture(),
                asset.createdAt(),
                asset.createdBy(),
                asset.updatedAt(),
                asset.updatedBy(),
                asset.trashedAt());
    }

    /** Adds this asset and its ETag to the response. */
    public Response in(Response.ResponseBuilder response) {
        return response.entity(this).tag(Integer.toString(version)).build();
    }
}
