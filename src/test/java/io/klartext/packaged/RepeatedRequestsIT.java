package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Who repeats all requests after a crash, answered or not, has each of them carried out once. */
class RepeatedRequestsIT {
    private static final int REQUESTS = 200;

    @Test
    void what_is_repeated_after_a_kill_is_there_once(TestInfo test) throws Exception {
        Path data = PackagedApplicationIT.data(test);
        Map<Integer, String> answered = new ConcurrentHashMap<>();
        try (PackagedApplication killed = PackagedApplication.start(data)) {
            AtomicInteger number = new AtomicInteger();
            List<Thread> writers = Stream.generate(() -> new Thread(() -> createUntilCut(killed, number, answered)))
                    .limit(4)
                    .toList();
            writers.forEach(Thread::start);
            killed.await("in the middle", () -> answered.size() >= 50);
            killed.kill();
            for (Thread writer : writers) {
                writer.join();
            }
        }
        assertTrue(answered.size() < REQUESTS, "the kill came too late to be in the middle");
        try (PackagedApplication restarted = PackagedApplication.start(data)) {
            Set<String> ids = new TreeSet<>();
            for (int i = 0; i < REQUESTS; i++) {
                HttpResponse<String> answer = create(restarted, i);
                assertEquals(201, answer.statusCode(), answer.body());
                assertEquals(answered.getOrDefault(i, answer.body()), answer.body());
                ids.add(PackagedApplication.json(answer).get("id").asText());
            }
            JsonNode articles = PackagedApplication.json(restarted.get("/api/v1/manage/articles?limit=1&count=exact"));
            assertEquals(REQUESTS, ids.size());
            assertEquals(REQUESTS, articles.at("/page/total").asInt());
        }
    }

    private static void createUntilCut(
            PackagedApplication application, AtomicInteger number, Map<Integer, String> answered) {
        try {
            for (int next = number.getAndIncrement(); next < REQUESTS; next = number.getAndIncrement()) {
                HttpResponse<String> answer = create(application, next);
                if (answer.statusCode() == 201) {
                    answered.put(next, answer.body());
                }
            }
        } catch (UncheckedIOException cut) {
            // the server is gone, as planned
        }
    }

    private static HttpResponse<String> create(PackagedApplication application, int number) {
        return application.send(application
                .request("/api/v1/manage/articles")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "artikel-" + number)
                .POST(HttpRequest.BodyPublishers.ofString("{\"headline\":\"Artikel " + number + "\"}")));
    }
}
