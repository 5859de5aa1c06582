package io.klartext.platform.http.connection;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a proxy says about the request that it received. The framework puts it into the URI of the request as it is, also
 * if no URI can have it.
 */
final class ForwardedHeaders {
    private static final Map<String, Pattern> FORMS = Map.of(
            "X-Forwarded-Proto", list("https?"),
            "X-Forwarded-Host", list(Refusal.HOST_FORM.pattern()),
            "X-Forwarded-Port", list("[0-9]{1,5}"));

    private ForwardedHeaders() {}

    private static Pattern list(String form) {
        return Pattern.compile("\\s*(?:" + form + ")(?:\\s*,\\s*(?:" + form + ")){0,20}\\s*", Pattern.CASE_INSENSITIVE);
    }

    /** Removes those from which no URI can be made; then the request counts as received without a proxy. */
    static void removeUnusable(HttpHeaders headers) {
        FORMS.forEach((name, form) -> {
            if (!headers.getAll(name).stream()
                    .allMatch(value -> form.matcher(value).matches())) {
                headers.remove(name);
            }
        });
    }
}
