package io.klartext.asset.delivery;

import io.klartext.asset.AssetFile;
import io.klartext.asset.AssetMetadata;
import io.klartext.asset.delivery.PublicAssets.PublicAsset;
import io.klartext.image.FocalPoint;
import io.klartext.media.ImageUrls;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An asset as readers see it. */
public record AssetView(
        UUID id,
        String type,
        int width,
        int height,
        boolean animated,
        String alt,
        String caption,
        String creator,
        String credit,
        String license,
        String source,
        String digitalSourceType,
        FocalPoint focalPoint,
        String dominantColor,
        String thumbHash,
        String url,
        List<ImageUrls.Source> srcset,
        Map<String, ImageUrls.Preset> presets) {
    public static AssetView of(PublicAsset asset, AssetUrls assetUrls) {
        AssetMetadata metadata = asset.metadata();
        AssetFile file = asset.file();
        ImageUrls urls = assetUrls.of(asset.edition(), metadata, file);
        return new AssetView(
                asset.id(),
                file.format().mediaType(),
                file.width(),
                file.height(),
                file.animated(),
                metadata.alt(),
                metadata.caption(),
                metadata.creator(),
                metadata.credit(),
                metadata.license(),
                metadata.source(),
                file.digitalSourceType(),
                metadata.focalPoint(),
                file.dominantColor(),
                file.thumbHash(),
                urls.url(),
                urls.srcset(),
                urls.presets());
    }
}
