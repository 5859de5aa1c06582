package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** One server writes, another one reads, and the network between the reader and the database may fail. */
class StaleAnswersIT {
    /** {@code -Dklartext.stale.rounds} runs more or fewer. */
    private static final int ROUNDS = Integer.getInteger("klartext.stale.rounds", 100);

    /** More than the reader's pool has connections, so that none may be lost. */
    private static final int ROUNDS_AMID_FAULTS = 6;

    private static final String CONNECTIONS = "5";
    private static final Duration LEASE = Duration.ofSeconds(1);

    /** What a busy machine may add. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static PackagedApplication writer;
    private static PackagedApplication reader;
    private static Proxy network;
    private static String tag;
    private static String version = "\"1\"";
    private static int round;

    @BeforeAll
    static void start() throws Exception {
        Path data = PackagedApplicationIT.data("stale_answers");
        Map<String, String> settings = new HashMap<>();
        settings.put("KLARTEXT_ADMIN_KEY", PackagedApplication.ADMIN_KEY);
        writer = PackagedApplication.start(data, settings);
        network = new Proxy(PackagedDatabase.port(data));
        settings.putAll(PackagedDatabase.settings(data, network.port()));
        settings.computeIfPresent("KLARTEXT_DATABASE_URL", (name, url) -> url + "?socketTimeout=4");
        settings.put("KLARTEXT_CACHE_LEASE", LEASE.toString());
        settings.put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", CONNECTIONS);
        reader = PackagedApplication.start(data.resolve("reader"), settings);
        HttpResponse<String> created = writer.post("/api/v1/manage/tags", "{\"name\":\"Gezeitentafel\"}");
        tag = PackagedApplication.json(created).get("id").asText();
        publish("{\"headline\":\"Ebbe\",\"tags\":[{\"id\":\"" + tag + "\"}],\"bodyHtml\":\"<p>Und Flut.</p>\"}");
    }

    private static void publish(String draft) {
        HttpResponse<String> article = writer.post("/api/v1/manage/articles", draft);
        assertEquals(201, article.statusCode(), article.body());
        String path = "/api/v1/manage/articles/"
                + PackagedApplication.json(article).get("id").asText() + "/publish";
        HttpResponse<String> published =
                writer.send(writer.request(path).header("If-Match", "\"1\"").POST(BodyPublishers.noBody()));
        assertEquals(200, published.statusCode(), published.body());
    }

    @AfterAll
    static void stop() throws Exception {
        network.mend();
        reader.close();
        writer.close();
        network.close();
    }

    @Test
    void who_names_the_change_never_gets_an_older_answer(TestReporter report) {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            String sequence = change();
            long begin = System.nanoTime();
            if (i % 2 == 0) {
                assertEquals(description(), read(sequence));
            } else {
                awaitUnnamed(begin);
                waits.add((System.nanoTime() - begin) / 1_000_000);
            }
        }
        waits.sort(null);
        report.publishEntry(
                "outdated without Min-Sequence for at most", waits.get(waits.size() * 99 / 100) + " ms (p99)");
    }

    @Test
    void without_notifications_answers_are_outdated_no_longer_than_the_lease() throws Exception {
        failing(network::cutListener);
        failing(network::swallowListener);
    }

    /** Changes while the connection that listens fails again and again. */
    private static void failing(Runnable fault) {
        for (int i = 0; i < ROUNDS_AMID_FAULTS; i++) {
            read(null);
            fault.run();
            String sequence = change();
            long changed = System.nanoTime();
            awaitUnnamed(changed);
            HttpResponse<String> fresh = answer(sequence);
            while (fresh.statusCode() == 503) {
                assertEquals("1", fresh.headers().firstValue("Retry-After").orElse(null));
                fresh = answer(sequence);
            }
            assertEquals(
                    description(),
                    PackagedApplication.json(fresh).get("description").asText());
        }
    }

    /** Reads without the number until the answer is the present one. */
    private static void awaitUnnamed(long changed) {
        while (!read(null).equals(description())) {
            Duration age = Duration.ofNanos(System.nanoTime() - changed);
            assertTrue(age.compareTo(LEASE.plus(GRACE)) < 0, "outdated for " + age);
        }
    }

    /** Changes the description of the tag; the number of the change. */
    private static String change() {
        round++;
        HttpResponse<String> changed = writer.send(writer.request("/api/v1/manage/tags/" + tag)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", version)
                .header("Prefer", "content-sequence")
                .method("PATCH", BodyPublishers.ofString("{\"description\":\"" + description() + "\"}")));
        assertEquals(200, changed.statusCode(), changed.body());
        version = changed.headers().firstValue("ETag").orElseThrow();
        return changed.headers().firstValue("Content-Sequence").orElseThrow();
    }

    private static String description() {
        return "Stand " + round;
    }

    private static String read(String sequence) {
        HttpResponse<String> answer = answer(sequence);
        assertEquals(200, answer.statusCode(), answer.body());
        return PackagedApplication.json(answer).get("description").asText();
    }

    private static HttpResponse<String> answer(String sequence) {
        return reader.send(
                sequence == null
                        ? reader.anonymous("/api/v1/tags/gezeitentafel")
                        : reader.anonymous("/api/v1/tags/gezeitentafel").header("Min-Sequence", sequence));
    }
}
