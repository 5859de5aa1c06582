package io.klartext.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an image is fitted into a box. Neither way enlarges it. */
public enum Fit {
    /** Fills the box; what does not fit is cut off, far from the focal point. */
    COVER,
    /** Keeps the whole image, as large as the box allows. */
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
