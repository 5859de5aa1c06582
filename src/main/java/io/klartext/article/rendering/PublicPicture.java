package io.klartext.article.rendering;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.klartext.asset.AssetFile;
import io.klartext.asset.AssetMetadata;
import io.klartext.asset.delivery.PublicAssets.PublicAsset;
import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.media.ImageUrls;
import io.klartext.portabletext.Picture;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A picture for readers in one place: with the metadata given there, or else those of the asset, and with URLs for the
 * crop of that place.
 */
public record PublicPicture(Asset asset, String alt, String caption, String credit, FocalPoint focalPoint, Crop crop)
        implements ShownPicture {
    /**
     * The asset.
     *
     * @param urlTemplate the URLs of {@code srcset} with a place for the width; null if that is empty
     * @param ref the id again, inside Portable Text; else null
     */
    public record Asset(
            @JsonProperty("_ref") @JsonInclude(JsonInclude.Include.NON_NULL)
            UUID ref,

            UUID id,
            String type,
            int width,
            int height,
            boolean animated,
            String creator,
            String license,
            String source,
            String digitalSourceType,
            String dominantColor,
            String thumbHash,
            String url,
            List<ImageUrls.Source> srcset,
            @JsonIgnore String urlTemplate,
            Map<String, ImageUrls.Preset> presets) {}

    static FocalPoint focus(Picture use, AssetMetadata metadata) {
        return use.focalPoint() == null ? metadata.focalPoint() : use.focalPoint();
    }

    static Crop crop(Picture use, AssetMetadata metadata) {
        return use.crop() == null ? metadata.crop() : use.crop();
    }

    /** The picture, with the descriptions of its asset where it has none of its own. */
    static Picture worded(Picture use, AssetMetadata metadata) {
        return new Picture(
                use.asset(),
                use.alt() == null ? metadata.alt() : use.alt(),
                use.caption() == null ? metadata.caption() : use.caption(),
                use.credit() == null ? metadata.credit() : use.credit(),
                use.focalPoint(),
                use.crop());
    }

    static PublicPicture of(Picture use, PublicAsset asset, ImageUrls urls, boolean inBody) {
        AssetMetadata metadata = asset.metadata();
        AssetFile file = asset.file();
        Picture worded = worded(use, metadata);
        return new PublicPicture(
                new Asset(
                        inBody ? asset.id() : null,
                        asset.id(),
                        file.format().mediaType(),
                        urls.width(),
                        urls.height(),
                        file.animated(),
                        metadata.creator(),
                        metadata.license(),
                        metadata.source(),
                        file.digitalSourceType(),
                        file.dominantColor(),
                        file.thumbHash(),
                        urls.url(),
                        urls.srcset(),
                        urls.template(),
                        urls.presets()),
                worded.alt(),
                worded.caption(),
                worded.credit(),
                focus(use, metadata),
                crop(use, metadata));
    }
}
