package io.klartext.article;

import io.klartext.kernel.Text;
import io.klartext.portabletext.Picture;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The picture that stands for an article. What is null here is taken from the asset, as in {@link Picture}. */
public record ArticleImage(
        @NotNull @Valid Asset asset,
        @Size(max = 1000) String alt,
        @Size(max = 5000) String caption,
        @Size(max = 500) String credit,
        @Valid Focus focalPoint,
        @Valid Crop crop) {
    private static final String FRACTION = "must be from 0 to 1";
    private static final double PRECISION = 10_000;

    public ArticleImage {
        alt = Text.blankToNull(alt);
        caption = Text.blankToNull(caption);
        credit = Text.blankToNull(credit);
    }

    /** Which asset it is. */
    public record Asset(@NotNull UUID id) {}

    /** What must stay visible when it is cut, in fractions from the top left corner. */
    public record Focus(
            @NotNull @DecimalMin(value = "0", message = FRACTION) @DecimalMax(value = "1", message = FRACTION)
            Double x,

            @NotNull @DecimalMin(value = "0", message = FRACTION) @DecimalMax(value = "1", message = FRACTION)
            Double y) {
        public Focus {
            x = rounded(x);
            y = rounded(y);
        }
    }

    /** The part that is shown, in fractions from the top left corner. */
    public record Crop(
            @NotNull @DecimalMin(value = "0", message = FRACTION)
            Double x,

            @NotNull @DecimalMin(value = "0", message = FRACTION)
            Double y,

            @NotNull @DecimalMin(value = "0.01", message = "must be from 0.01 to 1")
            Double width,

            @NotNull @DecimalMin(value = "0.01", message = "must be from 0.01 to 1")
            Double height) {
        private static final double EDGE = 1.00005;

        public Crop {
            x = rounded(x);
            y = rounded(y);
            width = rounded(width);
            height = rounded(height);
        }

        @AssertTrue(message = "must end inside the picture")
        boolean isInside() {
            return x == null || y == null || width == null || height == null || (x + width < EDGE && y + height < EDGE);
        }
    }

    /** The same as a picture of a body. */
    Picture picture() {
        return new Picture(
                new Picture.AssetReference(asset.id()),
                alt,
                caption,
                credit,
                focalPoint == null ? null : new Picture.FocalPoint(focalPoint.x(), focalPoint.y()),
                crop == null ? null : new Picture.CropArea(crop.x(), crop.y(), crop.width(), crop.height()));
    }

    private static Double rounded(Double fraction) {
        return fraction == null ? null : Math.round(fraction * PRECISION) / PRECISION;
    }
}
