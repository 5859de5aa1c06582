package io.klartext.webhook.sending;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Reads the beginning of an endpoint's answer, and leaves the rest. */
class AnswerReading {
    private static final int KEPT_BYTES = 500;
    private static final int MAX_BYTES = 64 * 1024;

    private final HttpClientRequest request;
    private final HttpClientResponse response;
    private final CompletableFuture<Outcome> outcome;
    private final long begun;
    private final Buffer beginning = Buffer.buffer();
    private long read;

    AnswerReading(
            HttpClientRequest request, HttpClientResponse response, CompletableFuture<Outcome> outcome, long begun) {
        this.request = request;
        this.response = response;
        this.outcome = outcome;
        this.begun = begun;
    }

    void begin() {
        response.exceptionHandler(error -> complete());
        response.endHandler(ended -> complete());
        response.handler(this::take);
    }

    private void take(Buffer part) {
        beginning.appendBuffer(part, 0, Math.min(part.length(), KEPT_BYTES - beginning.length()));
        read += part.length();
        if (read > MAX_BYTES) {
            complete();
            request.reset();
        }
    }

    private void complete() {
        // A character that is cut or not allowed becomes a replacement character; PostgreSQL takes no NUL.
        String answer = new String(beginning.getBytes(), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
        outcome.complete(new Outcome(response.statusCode(), DeliverySending.since(begun), answer, null, retryAfter()));
    }

    private Duration retryAfter() {
        String seconds = response.getHeader("Retry-After");
        return seconds != null && seconds.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }
}
