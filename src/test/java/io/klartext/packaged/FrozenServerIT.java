package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Endpoint;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** One of two servers stands still in the middle of its work, like a virtual machine that is paused, and goes on later. */
class FrozenServerIT {
    private static final int WRITERS = 16;
    private static final int MORE = 10;
    private static final int ATTEMPTS = 60;

    private static final Map<String, String> SETTINGS = Map.of(
            "KLARTEXT_ADMIN_KEY", PackagedApplication.ADMIN_KEY,
            "KLARTEXT_WEBHOOKS_TIMEOUT", "PT5S",
            "KLARTEXT_WEBHOOKS_ALLOW_PRIVATE", "true",
            "KLARTEXT_WEBHOOKS_ALLOW_INSECURE", "true");

    /** Transactions that have not moved for a second, which no living server has here. */
    private static final String STANDING = "select pid from pg_stat_activity where state like 'idle in transaction%'"
            + " and state_change < now() - interval '1 second'";

    @Test
    void what_it_holds_becomes_free_and_nothing_outdated_is_answered_when_it_goes_on(TestInfo test) throws Exception {
        Path data = PackagedApplicationIT.data(test);
        try (Endpoint endpoint = new Endpoint();
                PackagedApplication living = PackagedApplication.start(data, SETTINGS);
                PackagedApplication frozen =
                        PackagedApplication.start(data.resolve("second"), PackagedDatabase.sharing(data, SETTINGS));
                PackagedDatabase database = new PackagedDatabase(data)) {
            subscribe(living, endpoint);
            String tag = create(living, "tags", "{\"name\":\"Standbild\"}");
            living.publish(
                    "{\"headline\":\"Davor\",\"tags\":[{\"id\":\"" + tag + "\"}],\"bodyHtml\":\"<p>Ruhe.</p>\"}");
            cache(frozen, tag);
            Writing writing = new Writing(frozen);
            freezeAmidTransactions(frozen, writing, database);
            for (int i = 0; i < MORE; i++) {
                writing.answered.add(create(living, "articles", "{\"headline\":\"Daneben " + i + "\"}"));
            }
            rename(living, tag);
            living.await("free", () -> database.rows(STANDING).isEmpty());
            living.await("numbered", () -> unnumbered(database).isEmpty());
            living.await("all delivered", () -> undelivered(database).isEmpty());
            frozen.signal("CONT");
            assertEquals("Bewegtbild", name(frozen, tag));
            String last = create(frozen, "articles", "{\"headline\":\"Danach\"}");
            writing.end();
            writing.answered.add(last);
            check(living, database, endpoint, writing.answered);
        }
    }

    private static void subscribe(PackagedApplication server, Endpoint endpoint) {
        create(server, "webhooks", "{\"url\":\"" + endpoint.url() + "\",\"types\":[\"article.created\"]}");
    }

    /** The id of a new resource. A server that goes on may have to find out first that its connections are closed. */
    private static String create(PackagedApplication server, String collection, String draft) {
        HttpResponse<String> created =
                PackagedApplication.patiently(() -> server.post("/api/v1/manage/" + collection, draft));
        assertEquals(201, created.statusCode(), created.body());
        return PackagedApplication.json(created).get("id").asText();
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads so often that the answer comes from the cache. */
    private static void cache(PackagedApplication server, String tag) {
        server.await(
                "cached",
                () -> "Standbild".equals(name(server, tag))
                        && server.getAnonymously("/api/v1/tags/standbild")
                                .headers()
                                .firstValue("Cache-Status")
                                .orElse("")
                                .contains("hit"));
    }

    private static String name(PackagedApplication server, String tag) {
        HttpResponse<String> answer =
                PackagedApplication.patiently(() -> server.getAnonymously("/api/v1/tags/standbild"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(tag, PackagedApplication.json(answer).get("id").asText());
        return PackagedApplication.json(answer).get("name").asText();
    }

    private static void rename(PackagedApplication server, String tag) {
        HttpResponse<String> changed = server.send(server.request("/api/v1/manage/tags/" + tag)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .method("PATCH", BodyPublishers.ofString("{\"name\":\"Bewegtbild\",\"slug\":\"standbild\"}")));
        assertEquals(200, changed.statusCode(), changed.body());
    }

    private static void freezeAmidTransactions(PackagedApplication server, Writing writing, PackagedDatabase database)
            throws Exception {
        server.await("writing", () -> writing.answered.size() > WRITERS);
        freeze(server);
        for (int attempt = 1; database.rows(STANDING).isEmpty() && attempt < ATTEMPTS; attempt++) {
            server.signal("CONT");
            pause(100);
            freeze(server);
        }
        assertFalse(database.rows(STANDING).isEmpty(), "it stands still amid transactions");
    }

    private static void freeze(PackagedApplication server) {
        server.signal("STOP");
        pause(1200);
    }

    private static List<String> unnumbered(PackagedDatabase database) throws Exception {
        return database.rows("select id from event where sequence is null");
    }

    private static List<String> undelivered(PackagedDatabase database) throws Exception {
        return database.rows("select id from webhook_delivery where state <> 'delivered'");
    }

    private static void check(
            PackagedApplication server, PackagedDatabase database, Endpoint endpoint, Set<String> answered)
            throws Exception {
        server.await("numbered", () -> unnumbered(database).isEmpty());
        server.await(
                "a delivery for each",
                () -> deliveries(database).size() == articles(database).size());
        assertTrue(articles(database).containsAll(answered), "what was answered is there");
        server.await("all delivered", () -> undelivered(database).isEmpty());
        Set<String> received = new HashSet<>();
        while (endpoint.waiting() > 0) {
            received.add(endpoint.next().header("webhook-id"));
        }
        assertEquals(new HashSet<>(deliveries(database)), received, "each article was told under one id");
    }

    private static List<String> articles(PackagedDatabase database) throws Exception {
        return database.rows("select id from article");
    }

    private static List<String> deliveries(PackagedDatabase database) throws Exception {
        return database.rows("select id from webhook_delivery");
    }

    /** Clients that write through one server, and take every refusal. */
    private static final class Writing {
        final Set<String> answered = ConcurrentHashMap.newKeySet();
        private final Set<String> unexpected = ConcurrentHashMap.newKeySet();
        private final AtomicInteger number = new AtomicInteger();
        private final List<Thread> writers;
        private volatile boolean ended;

        Writing(PackagedApplication server) {
            writers = IntStream.range(0, WRITERS)
                    .mapToObj(i -> new Thread(() -> write(server)))
                    .toList();
            writers.forEach(Thread::start);
        }

        private void write(PackagedApplication server) {
            while (!ended) {
                String draft = "{\"headline\":\"Laufend " + number.incrementAndGet() + "\"}";
                HttpResponse<String> answer = server.post("/api/v1/manage/articles", draft);
                if (answer.statusCode() == 201) {
                    answered.add(PackagedApplication.json(answer).get("id").asText());
                } else if (answer.statusCode() != 503) {
                    unexpected.add(answer.body());
                }
            }
        }

        void end() throws InterruptedException {
            ended = true;
            for (Thread writer : writers) {
                writer.join();
            }
            assertEquals(Set.of(), unexpected, "all others were told to come again");
        }
    }
}
