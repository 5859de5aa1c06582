package io.klartext.contract.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What came back. */
final class RawResponse {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final boolean whole;

    /**
     * @param headers by name in whatever case, the first of each
     * @param whole whether the body was read to its end
     */
    RawResponse(int status, Map<String, String> headers, byte[] body, boolean whole) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.whole = whole;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    boolean whole() {
        return whole;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
