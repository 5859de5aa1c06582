package io.klartext.asset;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

/**
 * What must stay in sight when a picture is cut, as fractions of its width and height from the left upper corner, kept to
 * four decimals.
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
    public FocalPoint {
        x = Fractions.rounded(x);
        y = Fractions.rounded(y);
    }
}
