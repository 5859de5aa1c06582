package io.klartext.platform.http.connection;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a proxy says about the request that it received. The framework puts it into the URI of the request as it is, also
 * if no URI can have it.
 */
final class ForwardedHeaders {
    /** An IP address, a name or {@code unknown}, with or without a port; the framework answers nothing to an empty one. */
    private static final String NODE =
            "\"?(?:[0-9A-Za-z_.-]+(?::" + Refusal.PORT + ")?|(?:::|[0-9A-Fa-f]{1,4}:)[0-9A-Fa-f:.]{0,43}"
                    + "|\\[[0-9A-Fa-f:.]{2,45}](?::" + Refusal.PORT + ")?)\"?";

    private static final Map<String, Pattern> FORMS = Map.of(
            "X-Forwarded-For", list(NODE),
            "X-Forwarded-Proto", list("https?"),
            "X-Forwarded-Host", list(Refusal.HOST_FORM.pattern()),
            "X-Forwarded-Port", list(Refusal.PORT));

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
