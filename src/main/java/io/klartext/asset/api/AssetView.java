package io.klartext.asset.api;

import io.klartext.asset.AssetDraft;
import io.klartext.asset.AssetRow;
import io.klartext.asset.FocalPoint;
import io.klartext.asset.PublicAssets.PublicAsset;
import java.util.UUID;

/** A picture as readers see it. */
record AssetView(
        UUID id,
        String type,
        int width,
        int height,
        String alt,
        String caption,
        String creator,
        String credit,
        String license,
        String source,
        FocalPoint focalPoint,
        String dominantColor,
        String thumbHash) {
    static AssetView of(PublicAsset asset) {
        AssetDraft said = asset.said();
        AssetRow.File file = asset.file();
        return new AssetView(
                asset.id(),
                file.format().mediaType(),
                file.width(),
                file.height(),
                said.alt(),
                said.caption(),
                said.creator(),
                said.credit(),
                said.license(),
                said.source(),
                said.focalPoint(),
                file.dominantColor(),
                file.thumbHash());
    }
}
