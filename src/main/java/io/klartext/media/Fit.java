package io.klartext.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a picture gets into a box of two given sides. Neither way ever enlarges it. */
public enum Fit {
    /** Fills the box; what does not fit is cut off, away from the focus. */
    COVER,
    /** Stays whole, and as large as the box allows. */
    INSIDE;

    static Optional<Fit> parse(String name) {
        return Arrays.stream(values())
                .filter(fit -> fit.toString().equals(name))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
