package io.klartext.image;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/**
 * The part of an image that is shown, as fractions of its width and height from the upper left corner, rounded to four
 * decimals.
 */
@WithinImage
public record Crop(
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
    public static final Crop WHOLE = new Crop(0.0, 0.0, 1.0, 1.0);

    private static final String MIN_SIZE = "0.01";
    private static final double MIN_SIDE = Double.parseDouble(MIN_SIZE);
    private static final String SIZE_MESSAGE = "must be from 0.01 to 1";
    /** The tolerance: rounded numbers may exceed the whole by half of the last decimal. */
    private static final double EDGE = 1.00005;

    public Crop {
        x = Fractions.rounded(x);
        y = Fractions.rounded(y);
        width = Fractions.rounded(width);
        height = Fractions.rounded(height);
    }

    /** Whether it is large enough to be seen and ends inside the image; none of its numbers is null. */
    public boolean showsPartOfImage() {
        return width >= MIN_SIDE && height >= MIN_SIDE && endsWithinImage();
    }

    /** Whether it ends inside the image, as far as its numbers are known. */
    boolean endsWithinImage() {
        return ends(x, width) && ends(y, height);
    }

    private static boolean ends(Double start, Double length) {
        return start == null || length == null || start + length < EDGE;
    }
}
