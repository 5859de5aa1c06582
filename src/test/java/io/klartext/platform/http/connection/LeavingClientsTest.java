package io.klartext.platform.http.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.CapturedLog;
import io.klartext.testing.Client;
import io.klartext.testing.Wire;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Clients leave in the middle of requests and answers, and nothing is left of them. */
@QuarkusTest
class LeavingClientsTest {
    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";
    private static final String KEY = HOST + "Authorization: Bearer " + Client.ADMIN_KEY + "\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String SMALL = JSON + "Content-Length: 2000\r\n\r\n";
    private static final String LARGE = JSON + "Content-Length: 200000\r\n\r\n";
    private static final String MANY_BYTES = "{".repeat(100_000);
    private static final int ROUNDS = 100;
    private static final int ANSWERS = 50;
    private static final int PATIENCE_MILLIS = 20_000;

    @TestHTTPResource("/")
    URI server;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "klartext.http.incoming")
    Path incoming;

    @Test
    void a_client_that_leaves_is_no_error() throws Exception {
        try (CapturedLog log = new CapturedLog();
                Wire stays = new Wire(server)) {
            for (int round = 0; round < ROUNDS; round++) {
                leave(
                        "GET /api/v1/arti",
                        "GET /api/v1/articles" + HOST + "\r\n",
                        "GET /api/v1/changes?wait=5&after=999999999" + HOST + "\r\n",
                        "GET /api/v1/events?after=0" + HOST + "\r\n",
                        "POST /api/v1/articles/a/comments" + HOST + SMALL + "{",
                        "POST /api/v1/articles/a/comments" + HOST + LARGE + "{",
                        "POST /api/v1/articles/a/comments" + HOST + LARGE + MANY_BYTES,
                        "POST /api/v1/comment-status/a/withdraw" + HOST + LARGE,
                        "POST /api/v1/manage/articles" + KEY + LARGE,
                        "POST /api/v1/manage/articles" + KEY + LARGE + MANY_BYTES);
            }
            await(() -> files() == 0, this::files);
            assertEquals(200, stays.ask("GET /api/v1/articles" + HOST + "\r\n").status());
            assertEquals(List.of(), log.errors());
        }
    }

    @Test
    void answers_that_a_client_has_not_read_count_until_it_leaves() throws Exception {
        try (Wire client = new Wire(server)) {
            client.send(("GET /q/openapi" + HOST + "\r\n").repeat(ANSWERS));
            await(() -> unread() > MANY_BYTES.length(), this::unread);
            client.reset();
        }
        await(() -> unread() < MANY_BYTES.length(), this::unread);
    }

    private double unread() {
        return metrics.get("klartext.http.unread.bytes").gauge().value();
    }

    private void leave(String... begins) throws IOException {
        for (String begin : begins) {
            new Wire(server).send(begin).reset();
        }
    }

    private static void await(BooleanSupplier question, Supplier<Object> found) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (System.currentTimeMillis() < end && !question.getAsBoolean()) {
            Thread.sleep(20);
        }
        assertTrue(question.getAsBoolean(), () -> "but there were " + found.get());
    }

    private long files() {
        try (Stream<Path> files = Files.list(incoming)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
