package io.klartext.platform.http.receiving;

import java.io.IOException;
import java.io.Serial;

/**
 * A body exceeds its limit. An {@link IOException}, because JSON parsers report any other exception as invalid JSON.
 */
public final class BodyTooLarge extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    BodyTooLarge(long maxBytes) {
        super(detail(maxBytes));
    }

    public static String detail(long maxBytes) {
        return "A request body may have " + maxBytes + " bytes at most.";
    }
}
