package io.klartext.article;

import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.platform.kernel.Text;
import io.klartext.portabletext.Picture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The main picture of an article. Null members are taken from the asset, as in {@link Picture}. */
public record ArticleImage(
        @NotNull @Valid Asset asset,
        @Size(max = 1000) String alt,
        @Size(max = 5000) String caption,
        @Size(max = 500) String credit,
        @Valid FocalPoint focalPoint,
        @Valid Crop crop) {
    public ArticleImage {
        alt = Text.blankToNull(alt);
        caption = Text.blankToNull(caption);
        credit = Text.blankToNull(credit);
    }

    /** The reference to the asset. */
    public record Asset(@NotNull UUID id) {}

    /** The same as a picture in a body. */
    public Picture picture() {
        return new Picture(new Picture.AssetReference(asset.id()), alt, caption, credit, focalPoint, crop);
    }
}
