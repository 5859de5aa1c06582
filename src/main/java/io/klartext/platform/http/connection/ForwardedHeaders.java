package io.klartext.platform.http.connection;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.Arrays;
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
            "X-Forwarded-For", Pattern.compile(NODE),
            "X-Forwarded-Proto", Pattern.compile("https?", Pattern.CASE_INSENSITIVE),
            "X-Forwarded-Host", Refusal.HOST_FORM,
            "X-Forwarded-Port", Pattern.compile(Refusal.PORT));

    /** The longest list of proxies. */
    private static final int MAX_PROXIES = 20;

    private ForwardedHeaders() {}

    /** Removes those that are not in order; the request then counts as if the proxy had not sent them. */
    static void removeUnusable(HttpHeaders headers) {
        FORMS.forEach((name, form) -> {
            if (!headers.getAll(name).stream().allMatch(value -> isList(value, form))) {
                headers.remove(name);
            }
        });
    }

    private static boolean isList(String value, Pattern form) {
        String[] elements = value.split(",", MAX_PROXIES + 1);
        return elements.length <= MAX_PROXIES
                && Arrays.stream(elements)
                        .allMatch(element -> form.matcher(element.strip()).matches());
    }
}
