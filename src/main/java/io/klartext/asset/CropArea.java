package io.klartext.asset;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/**
 * The part of a picture that is shown, as fractions of its width and height from the left upper corner, kept to four
 * decimals.
 */
@WithinPicture
public record CropArea(
        @NotNull(message = "is required")
        @DecimalMin(value = "0", message = Fractions.MESSAGE)
        @DecimalMax(value = "1", message = Fractions.MESSAGE)
        Double x,

        @NotNull(message = "is required")
        @DecimalMin(value = "0", message = Fractions.MESSAGE)
        @DecimalMax(value = "1", message = Fractions.MESSAGE)
        Double y,

        @NotNull(message = "is required")
        @DecimalMin(value = MIN_SIZE, message = SIZE_MESSAGE)
        @DecimalMax(value = "1", message = SIZE_MESSAGE)
        Double width,

        @NotNull(message = "is required")
        @DecimalMin(value = MIN_SIZE, message = SIZE_MESSAGE)
        @DecimalMax(value = "1", message = SIZE_MESSAGE)
        Double height) {
    private static final String MIN_SIZE = "0.01";
    private static final String SIZE_MESSAGE = "must be from 0.01 to 1";
    private static final double EDGE = 1.00005;

    public CropArea {
        x = Fractions.rounded(x);
        y = Fractions.rounded(y);
        width = Fractions.rounded(width);
        height = Fractions.rounded(height);
    }

    /** Whether it ends inside the picture, as far as it is known. */
    boolean fits() {
        return fits(x, width) && fits(y, height);
    }

    private static boolean fits(Double start, Double length) {
        return start == null || length == null || start + length < EDGE;
    }
}
