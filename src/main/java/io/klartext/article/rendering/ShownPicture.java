package io.klartext.article.rendering;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.klartext.asset.AssetDraft;
import io.klartext.asset.AssetFile;
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
public record ShownPicture(Asset asset, String alt, String caption, String credit, FocalPoint focalPoint, Crop crop) {
    /**
     * The asset.
     *
     * @param ref the id again, inside Portable Text; else null
     */
    public record Asset(
            @JsonProperty("_ref") @JsonInclude(JsonInclude.Include.NON_NULL)
            UUID ref,

            UUID id,
            String type,
            int width,
            int height,
            String creator,
            String license,
            String source,
            String dominantColor,
            String thumbHash,
            String url,
            List<ImageUrls.Source> srcset,
            Map<String, ImageUrls.Preset> presets) {}

    static FocalPoint focus(Picture use, AssetDraft said) {
        Picture.FocalPoint own = use.focalPoint();
        return own == null ? said.focalPoint() : new FocalPoint(own.x(), own.y());
    }

    static Crop crop(Picture use, AssetDraft said) {
        Picture.CropArea own = use.crop();
        return own == null ? said.crop() : new Crop(own.x(), own.y(), own.width(), own.height());
    }

    /** The picture with the words of its asset where it has none of its own. */
    static Picture worded(Picture use, AssetDraft said) {
        return new Picture(
                use.asset(),
                use.alt() == null ? said.alt() : use.alt(),
                use.caption() == null ? said.caption() : use.caption(),
                use.credit() == null ? said.credit() : use.credit(),
                use.focalPoint(),
                use.crop());
    }

    static ShownPicture of(Picture use, PublicAsset asset, ImageUrls urls, boolean inBody) {
        AssetDraft said = asset.said();
        AssetFile file = asset.file();
        Picture worded = worded(use, said);
        return new ShownPicture(
                new Asset(
                        inBody ? asset.id() : null,
                        asset.id(),
                        file.format().mediaType(),
                        file.width(),
                        file.height(),
                        said.creator(),
                        said.license(),
                        said.source(),
                        file.dominantColor(),
                        file.thumbHash(),
                        urls.url(),
                        urls.srcset(),
                        urls.presets()),
                worded.alt(),
                worded.caption(),
                worded.credit(),
                focus(use, said),
                crop(use, said));
    }
}
