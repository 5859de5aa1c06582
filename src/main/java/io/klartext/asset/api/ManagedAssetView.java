package io.klartext.asset.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.klartext.asset.AssetDraft;
import io.klartext.asset.AssetRow;
import io.klartext.asset.CropArea;
import io.klartext.asset.FocalPoint;
import java.time.Instant;
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
    static ManagedAssetView of(AssetRow asset) {
        AssetDraft said = asset.said();
        AssetRow.File file = asset.file();
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
