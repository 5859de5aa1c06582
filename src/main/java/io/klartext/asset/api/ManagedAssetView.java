package io.klartext.asset.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.klartext.asset.AssetDraft;
import io.klartext.asset.AssetRow;
import io.klartext.asset.CropArea;
import io.klartext.asset.FocalPoint;
import io.klartext.asset.PictureAddresses;
import io.klartext.media.PictureUrls;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A picture as its editors see it. */
record ManagedAssetView(
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
        List<PictureUrls.Source> srcset,
        Map<String, PictureUrls.Preset> presets,
        String alt,
        String caption,
        String creator,
        String credit,
        String license,
        String source,
        Instant expiresAt,
        FocalPoint focalPoint,
        CropArea crop,
        @JsonRawValue String capture,
        Instant createdAt,
        AssetRow.Person createdBy,
        Instant updatedAt,
        AssetRow.Person updatedBy,
        Instant trashedAt) {
    static ManagedAssetView of(AssetRow asset, PictureAddresses addresses) {
        AssetDraft said = asset.said();
        AssetRow.File file = asset.file();
        PictureUrls urls = addresses.of(asset.edition(), said, file);
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
}
