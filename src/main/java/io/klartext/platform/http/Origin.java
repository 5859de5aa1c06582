package io.klartext.platform.http;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The origin of a web page (RFC 6454): scheme, host, and the port unless it is the default; or all origins.
 *
 * @param text as browsers send it, or {@code *} for all
 */
public record Origin(String text) {
    private static final Pattern FORM = Pattern.compile("\\*|https?://[^/\\s@?#]+");

    /** All origins. */
    static final Origin ANY = new Origin("*");

    public Origin {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is no origin: it is written like https://www.example.org, without a path or a slash at the end");
        }
    }

    /** Reads an origin from the configuration. */
    public static Origin of(String text) {
        return new Origin(text.strip().toLowerCase(Locale.ROOT));
    }
}
