package io.klartext.contract;

import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request and its answer. */
public record Exchange(String method, String path, String query, Message request, int status, Message answer) {
    private static final Pattern URI = Pattern.compile("[a-z]+://[^/?#]+([^?#]*)(?:\\?([^#]*))?.*");

    /**
     * What was sent or received.
     *
     * @param headers by name, in whatever case
     * @param body empty if there is none, null if it cannot be known
     */
    public record Message(Map<String, String> headers, String body) {
        public Message {
            Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            sorted.putAll(headers);
            headers = sorted;
        }

        String header(String name) {
            return headers.get(name);
        }

        /** Whether there is a body that can be known. */
        boolean isSent() {
            return body != null && !body.isEmpty();
        }

        /** The media type without its parameters. */
        String mediaType() {
            return headers.getOrDefault("Content-Type", "").replaceFirst("\\s*;.*", "");
        }
    }

    static Exchange of(FilterableRequestSpecification request, Response response) {
        // By hand: a test may well send what is no URI.
        Matcher uri = URI.matcher(request.getURI());
        boolean known = uri.matches();
        return new Exchange(
                request.getMethod(),
                known ? uri.group(1) : "",
                known && uri.group(2) != null ? uri.group(2) : "",
                sent(request),
                response.statusCode(),
                new Message(headers(response.headers(), response.contentType()), response.asString()));
    }

    private static Message sent(FilterableRequestSpecification request) {
        Message message = new Message(headers(request.getHeaders(), request.getContentType()), text(request.getBody()));
        // Forms and bytes are no JSON that a schema could be held against.
        boolean json = !message.mediaType().startsWith("multipart/")
                && !message.mediaType().equals(Operation.PIECE);
        return !json ? new Message(message.headers(), null) : message;
    }

    private static Map<String, String> headers(Iterable<Header> given, String contentType) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.forEach(header -> headers.putIfAbsent(header.getName(), header.getValue()));
        if (contentType != null && !contentType.isEmpty()) {
            headers.put("Content-Type", contentType);
        }
        return headers;
    }

    private static String text(Object body) {
        if (body instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        return body == null ? "" : body instanceof String text ? text : null;
    }

    boolean succeeded() {
        return status < 300;
    }

    public boolean isHead() {
        return method.equals("HEAD");
    }

    /** Whether the request asked for some members only. */
    boolean isNarrowed() {
        return ("&" + query).contains("&fields=");
    }

    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " -> " + status;
    }
}
