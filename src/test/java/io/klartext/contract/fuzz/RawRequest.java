package io.klartext.contract.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A request as it goes over the wire. */
final class RawRequest {
    private static final int SHOWN = 3000;

    private final String method;
    private final String target;
    private final List<Map.Entry<String, String>> headers;
    private final byte[] body;

    /**
     * @param target path and query, encoded as they are sent
     * @param headers names and values, without those of the connection
     * @param body null for none
     */
    RawRequest(String method, String target, List<Map.Entry<String, String>> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
    }

    String method() {
        return method;
    }

    List<Map.Entry<String, String>> headers() {
        return headers;
    }

    byte[] bytes(String host) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head(host).getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    private String head(String host) {
        String length = body == null ? "" : "Content-Length: " + body.length + "\r\n";
        return headers.stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining(
                        "", method + " " + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + length, connection()));
    }

    private static String connection() {
        return "Connection: close\r\n\r\n";
    }

    String path() {
        return target.replaceFirst("[?#].*", "");
    }

    String query() {
        return target.contains("?") ? target.substring(target.indexOf('?') + 1) : "";
    }

    String header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The text of the body; null if it is not in UTF-8, empty if there is none. */
    String text() {
        if (body == null) {
            return "";
        }
        String text = new String(body, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0 ? text : null;
    }

    /** What stands in it, as it can be printed. */
    @Override
    public String toString() {
        String whole = new String(bytes("localhost"), StandardCharsets.ISO_8859_1);
        StringBuilder shown = new StringBuilder();
        whole.chars().limit(SHOWN).forEach(character -> shown.append(printable((char) character)));
        return whole.length() > SHOWN ? shown + "… (" + whole.length() + " bytes)" : shown.toString();
    }

    private static String printable(char character) {
        boolean plain = character == '\n' || (character >= ' ' && character < 0x7f);
        return character == '\r' ? "" : plain ? String.valueOf(character) : String.format("\\x%02x", (int) character);
    }
}
