package io.klartext.image;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/**
 * The point that stays in sight when an image is cropped to another shape, as fractions of its width and height from the
 * upper left corner, rounded to four decimals.
 */
public record FocalPoint(
        @NotNull(message = "is required")
        @DecimalMin(value = "0", message = Fractions.MESSAGE)
        @DecimalMax(value = "1", message = Fractions.MESSAGE)
        Double x,

        @NotNull(message = "is required")
        @DecimalMin(value = "0", message = Fractions.MESSAGE)
        @DecimalMax(value = "1", message = Fractions.MESSAGE)
        Double y) {
    public static final FocalPoint CENTER = new FocalPoint(0.5, 0.5);

    public FocalPoint {
        x = Fractions.rounded(x);
        y = Fractions.rounded(y);
    }
}
