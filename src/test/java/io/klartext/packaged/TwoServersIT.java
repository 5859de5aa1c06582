package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.testing.Endpoint;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Two servers share a database, and one is killed while fifty clients write through both. */
class TwoServersIT {
    private static final int WRITERS = 50;
    private static final int ARTICLES = 300;
    private static final int WEBHOOKS = 5;
    private static final Map<String, String> SETTINGS = Map.of(
            "KLARTEXT_ADMIN_KEY", PackagedApplication.ADMIN_KEY,
            "KLARTEXT_WEBHOOKS_ALLOW_PRIVATE", "true",
            "KLARTEXT_WEBHOOKS_ALLOW_INSECURE", "true");
    private static final String CHANGES = "/api/v1/manage/changes?limit=100&wait=1&after=";

    @Test
    void no_change_and_no_delivery_is_lost_or_doubled(TestInfo test) throws Exception {
        Path data = PackagedApplicationIT.data(test);
        try (Endpoint endpoint = new Endpoint();
                PackagedApplication first = PackagedApplication.start(data, SETTINGS);
                PackagedApplication second =
                        PackagedApplication.start(data.resolve("second"), PackagedDatabase.sharing(data, SETTINGS));
                PackagedDatabase database = new PackagedDatabase(data)) {
            for (int i = 0; i < WEBHOOKS; i++) {
                String draft = "{\"url\":\"" + endpoint.url() + "\",\"types\":[\"article.created\"]}";
                HttpResponse<String> created = first.post("/api/v1/manage/webhooks", draft);
                assertEquals(201, created.statusCode(), created.body());
            }
            long begin = Long.parseLong(
                    database.rows("select last from event_counter").get(0));
            Following following = new Following(first, begin);
            Set<String> answered = write(first, second);
            first.await(
                    "numbered",
                    () -> database.rows("select id from event where sequence is null")
                            .isEmpty());
            checkSequence(database, following.end(), begin, answered);
            checkDeliveries(database, first, endpoint);
        }
    }

    /** Writes through both servers and kills the second one in between; the ids of all articles that were answered. */
    private static Set<String> write(PackagedApplication first, PackagedApplication second)
            throws InterruptedException {
        Set<String> answered = ConcurrentHashMap.newKeySet();
        AtomicInteger number = new AtomicInteger();
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> new Thread(() -> write(i % 2 == 0 ? first : second, number, answered)))
                .toList();
        writers.forEach(Thread::start);
        first.await("in the middle", () -> answered.size() >= ARTICLES / 3);
        second.kill();
        for (Thread writer : writers) {
            writer.join();
        }
        assertTrue(number.get() >= ARTICLES, "the rest was written through the first server");
        return answered;
    }

    private static void write(PackagedApplication server, AtomicInteger number, Set<String> answered) {
        try {
            for (int next = number.getAndIncrement(); next < ARTICLES; next = number.getAndIncrement()) {
                HttpResponse<String> answer =
                        server.post("/api/v1/manage/articles", "{\"headline\":\"Artikel " + next + "\"}");
                if (answer.statusCode() == 201) {
                    answered.add(PackagedApplication.json(answer).get("id").asText());
                }
            }
        } catch (UncheckedIOException cut) {
            // the server is gone, as planned
        }
    }

    /** Reads the changes as they come, until it is told that there are no more. */
    private static final class Following {
        private final PackagedApplication server;
        private final CompletableFuture<List<JsonNode>> seen;
        private volatile boolean complete;

        Following(PackagedApplication server, long after) {
            this.server = server;
            this.seen = CompletableFuture.supplyAsync(() -> follow(after));
        }

        private List<JsonNode> follow(long from) {
            List<JsonNode> changes = new ArrayList<>();
            long after = from;
            boolean last;
            do {
                last = complete;
                String path = CHANGES + after;
                // Fifty writers may take all connections to the database.
                HttpResponse<String> answer = PackagedApplication.patiently(() -> server.get(path));
                assertEquals(200, answer.statusCode(), answer.body());
                JsonNode page = PackagedApplication.json(answer);
                page.get("items").forEach(changes::add);
                after = page.get("after").asLong();
                last &= page.get("items").isEmpty();
            } while (!last);
            return changes;
        }

        List<JsonNode> end() throws Exception {
            complete = true;
            return seen.get();
        }
    }

    private static void checkSequence(PackagedDatabase database, List<JsonNode> seen, long begin, Set<String> answered)
            throws Exception {
        List<Long> numbers =
                seen.stream().map(change -> change.get("sequence").asLong()).toList();
        assertEquals(
                LongStream.rangeClosed(begin + 1, begin + seen.size()).boxed().toList(),
                numbers,
                "who followed saw each number once and in order");
        List<String> created = seen.stream()
                .filter(change -> change.get("type").asText().equals("article.created"))
                .map(change -> change.at("/subject/id").asText())
                .toList();
        Set<String> articles = new HashSet<>(database.rows("select id from article"));
        assertEquals(articles.size(), created.size(), "each article has one change");
        assertEquals(articles, new HashSet<>(created));
        assertTrue(articles.containsAll(answered), "what was answered is there");
    }

    private static void checkDeliveries(PackagedDatabase database, PackagedApplication server, Endpoint endpoint)
            throws Exception {
        int expected = WEBHOOKS * database.rows("select id from article").size();
        server.await(
                "a delivery for each",
                () -> database.rows("select id from webhook_delivery").size() == expected);
        List<String> cutOff = leasedByTheDead(database);
        // As if their leases had ended.
        database.rows("update webhook_delivery set leased_until = now() where state = 'sending' returning id");
        server.await("all delivered", () -> undelivered(database).isEmpty());
        List<String> changes = database.rows("select webhook_id || ' ' || first_sequence from webhook_delivery");
        assertEquals(expected, new HashSet<>(changes).size(), "each webhook has one delivery of each change");
        Map<String, Integer> received = new HashMap<>();
        while (endpoint.waiting() > 0) {
            received.merge(endpoint.next().header("webhook-id"), 1, Integer::sum);
        }
        assertEquals(new HashSet<>(database.rows("select id from webhook_delivery")), received.keySet());
        received.values().removeIf(times -> times == 1);
        assertTrue(cutOff.containsAll(received.keySet()), "only what was under way at the kill may come again");
    }

    private static List<String> undelivered(PackagedDatabase database) throws Exception {
        return database.rows("select id from webhook_delivery where state <> 'delivered' order by id");
    }

    /** What remains when the living server has delivered all that it can. */
    private static List<String> leasedByTheDead(PackagedDatabase database) throws Exception {
        List<String> before;
        List<String> now = undelivered(database);
        do {
            before = now;
            TimeUnit.SECONDS.sleep(1);
            now = undelivered(database);
        } while (!now.equals(before));
        return now;
    }
}
