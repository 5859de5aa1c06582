package io.klartext.packaged.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.packaged.PackagedApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.function.Function;

/** A request that is always the same. Its first answer is kept, and each later one has to be equal. */
final class Request {
    private static final int UNAVAILABLE = 503;

    private final Function<PackagedApplication, HttpRequest.Builder> form;
    private volatile HttpResponse<String> answer;

    Request(Function<PackagedApplication, HttpRequest.Builder> form) {
        this.form = form;
    }

    /** A POST of JSON with an {@code Idempotency-Key}. */
    static Request keyed(String path, String key, String json) {
        return new Request(server -> json(server.request(path), json).header("Idempotency-Key", key));
    }

    static HttpRequest.Builder json(HttpRequest.Builder request, String json) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    /**
     * Sends it and returns the answer.
     *
     * @throws UncheckedIOException if the server or its database was killed
     */
    HttpResponse<String> send(PackagedApplication server) {
        HttpResponse<String> received = successful(server.send(form.apply(server)));
        if (answer == null) {
            answer = received;
        }
        assertEquals(answer.body(), received.body(), "the answer to a repetition");
        return received;
    }

    static HttpResponse<String> successful(HttpResponse<String> received) {
        if (received.statusCode() == UNAVAILABLE) {
            throw new UncheckedIOException(new IOException(received.body()));
        }
        assertEquals(2, received.statusCode() / 100, () -> received.request() + ": " + received.body());
        return received;
    }

    boolean isAnswered() {
        return answer != null;
    }

    JsonNode answer() {
        return PackagedApplication.json(answer);
    }

    int status() {
        return answer.statusCode();
    }
}
