package io.klartext.article.rendering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.media.ImageUrls;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The picture of a teaser, with one URL for all widths. */
public record CompactPicture(Asset asset, String alt, String caption, String credit, FocalPoint focalPoint, Crop crop)
        implements ShownPicture {
    /**
     * The asset.
     *
     * @param urlTemplate the URL with <code>{width}</code> in place of the width; null if the picture has one size only
     * @param widths the widths that exist, the smallest first; none without a template
     * @param srcset null unless requested
     * @param presets null unless requested
     */
    public record Asset(
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
            String urlTemplate,
            List<Integer> widths,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<ImageUrls.Source> srcset,
            @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, ImageUrls.Preset> presets) {
        private static Asset of(PublicPicture.Asset asset, boolean renditions) {
            return new Asset(
                    asset.id(),
                    asset.type(),
                    asset.width(),
                    asset.height(),
                    asset.animated(),
                    asset.creator(),
                    asset.license(),
                    asset.source(),
                    asset.digitalSourceType(),
                    asset.dominantColor(),
                    asset.thumbHash(),
                    asset.url(),
                    asset.urlTemplate(),
                    asset.srcset().stream().map(ImageUrls.Source::width).toList(),
                    renditions ? asset.srcset() : null,
                    renditions ? asset.presets() : null);
        }
    }

    /**
     * The picture in its compact form; null for null.
     *
     * @param renditions whether the URL of each size is added
     */
    public static CompactPicture of(PublicPicture picture, boolean renditions) {
        return picture == null
                ? null
                : new CompactPicture(
                        Asset.of(picture.asset(), renditions),
                        picture.alt(),
                        picture.caption(),
                        picture.credit(),
                        picture.focalPoint(),
                        picture.crop());
    }
}
