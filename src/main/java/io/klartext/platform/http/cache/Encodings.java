package io.klartext.platform.http.cache;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/** Reads from {@code Accept-Encoding} (RFC 9110, section 12.5.3) whether gzip is accepted. */
final class Encodings {
    private Encodings() {}

    /** Whether the client accepts gzip; false if the header is absent. */
    static boolean acceptsGzip(HttpServerRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        if (accepted == null) {
            return false;
        }
        for (String coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = coding.strip().split(";", 2);
            if (parts[0].strip().equals("gzip")) {
                return parts.length == 1 || !isZero(parts[1].strip());
            }
        }
        return false;
    }

    private static boolean isZero(String weight) {
        return weight.matches("q\\s*=\\s*0(\\.0{0,3})?");
    }
}
