package io.klartext.platform.http.connection;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks what proxies say about a request. The framework takes the address of the client and the URI from it without a
 * check: it never answers a request with an empty address, and logs an error for an impossible port.
 */
final class ForwardedHeaders {
    private static final int MAX_PARTS = 80;

    /** An IP address, a name or {@code unknown}, with or without a port. */
    private static final String NODE =
            "\"?(?:[0-9A-Za-z_.-]+(?::" + Refusal.PORT + ")?|(?:::|[0-9A-Fa-f]{1,4}:)[0-9A-Fa-f:.]{0,43}"
                    + "|\\[[0-9A-Fa-f:.]{2,45}](?::" + Refusal.PORT + ")?)\"?";

    private static final List<Form> FORMS = List.of(
            new Form("X-Forwarded-For", ",", Pattern.compile(NODE)),
            new Form("X-Forwarded-Proto", ",", Pattern.compile("https?", Pattern.CASE_INSENSITIVE)),
            new Form("X-Forwarded-Host", ",", Refusal.HOST_FORM),
            new Form("X-Forwarded-Port", ",", Pattern.compile(Refusal.PORT)),
            // RFC 7239, section 4. No value of a known parameter contains a separator.
            new Form(
                    "Forwarded",
                    "[,;]",
                    Pattern.compile(
                            "(?:for|by)=" + NODE + "|host=\"?" + Refusal.HOST_FORM.pattern() + "\"?|proto=\"?https?\"?"
                                    + "|(?!for=|by=|host=|proto=)[a-z0-9_.-]{1,40}=\"?[^\"]{0,200}\"?",
                            Pattern.CASE_INSENSITIVE)));

    private ForwardedHeaders() {}

    /** The parts of a header, all of one form. Each is matched alone, so that the work is linear. */
    private record Form(String header, String separator, Pattern part) {
        boolean fits(String value) {
            String[] parts = value.split(separator, MAX_PARTS + 1);
            return parts.length <= MAX_PARTS
                    && Arrays.stream(parts)
                            .allMatch(one -> part.matcher(one.strip()).matches());
        }
    }

    /** Removes malformed ones; the request then counts as if no proxy had sent them. */
    static void removeMalformed(HttpHeaders headers) {
        for (Form form : FORMS) {
            if (!headers.getAll(form.header()).stream().allMatch(form::fits)) {
                headers.remove(form.header());
            }
        }
    }
}
