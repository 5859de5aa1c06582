package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.testing.Endpoint;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** A server and its database are killed in the middle of many deliveries. */
class DeliveriesAfterKillIT {
    private static final int WRITERS = 4;
    private static final int CHANGES = 200;
    private static final int WEBHOOKS = 20;
    private static final int DELIVERIES = CHANGES * WEBHOOKS;

    /** How many deliveries of a webhook are under way at a time. */
    private static final int UNDER_WAY = 8;

    /** A short timeout gives short leases, which end soon after the kill. */
    private static final Map<String, String> SETTINGS = Map.of(
            "KLARTEXT_ADMIN_KEY", PackagedApplication.ADMIN_KEY,
            "KLARTEXT_WEBHOOKS_TIMEOUT", "PT2S",
            "KLARTEXT_WEBHOOKS_ALLOW_PRIVATE", "true",
            "KLARTEXT_WEBHOOKS_ALLOW_INSECURE", "true");

    @Test
    void every_delivery_arrives_and_none_gets_a_second_id(TestInfo test) throws Exception {
        Path data = PackagedApplicationIT.data(test);
        try (Endpoint endpoint = new Endpoint()) {
            try (PackagedApplication server = PackagedApplication.start(data, SETTINGS)) {
                List<String> webhooks = webhooks(server, endpoint);
                writeArticles(server);
                webhooks.forEach(id -> put(server, id, draft(endpoint, false)));
                server.await("in the middle", () -> endpoint.waiting() >= DELIVERIES / 3);
                server.kill();
            }
            assertTrue(endpoint.waiting() < DELIVERIES, "it was killed in between");
            try (PackagedApplication server = PackagedApplication.start(data, SETTINGS);
                    PackagedDatabase database = new PackagedDatabase(data)) {
                server.await("all delivered", () -> delivered(database).size() == DELIVERIES);
                check(database, endpoint);
            }
        }
    }

    private static List<String> delivered(PackagedDatabase database) throws Exception {
        return database.rows("select id from webhook_delivery where state = 'delivered'");
    }

    private static void check(PackagedDatabase database, Endpoint endpoint) throws Exception {
        List<String> changes = database.rows("select webhook_id || ' ' || first_sequence from webhook_delivery");
        assertEquals(DELIVERIES, changes.size());
        assertEquals(DELIVERIES, new HashSet<>(changes).size(), "each webhook has one delivery of each change");
        Map<String, Integer> received = new HashMap<>();
        while (endpoint.waiting() > 0) {
            received.merge(endpoint.next().header("webhook-id"), 1, Integer::sum);
        }
        assertEquals(new HashSet<>(delivered(database)), received.keySet());
        Set<String> repeated = new HashSet<>(database.rows("select id from webhook_delivery where attempts > 1"));
        received.values().removeIf(times -> times == 1);
        assertTrue(repeated.containsAll(received.keySet()), "only what was under way at the kill may come again");
        assertTrue(repeated.size() <= 2 * UNDER_WAY * WEBHOOKS, repeated.size() + " were under way");
    }

    private static List<String> webhooks(PackagedApplication server, Endpoint endpoint) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < WEBHOOKS; i++) {
            HttpResponse<String> created = server.post("/api/v1/manage/webhooks", draft(endpoint, true));
            JsonNode webhook = PackagedApplication.json(created);
            assertEquals(201, created.statusCode(), created.body());
            ids.add(webhook.get("id").asText());
        }
        return ids;
    }

    private static String draft(Endpoint endpoint, boolean paused) {
        return "{\"url\":\"" + endpoint.url() + "\",\"types\":[\"article.created\"],\"paused\":" + paused + "}";
    }

    private static void put(PackagedApplication server, String webhook, String draft) {
        HttpResponse<String> answer = server.send(server.request("/api/v1/manage/webhooks/" + webhook)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(draft)));
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private static void writeArticles(PackagedApplication server) throws InterruptedException {
        List<Thread> writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> new Thread(() -> {
                    for (int n = i; n < CHANGES; n += WRITERS) {
                        server.post("/api/v1/manage/articles", "{\"headline\":\"Zugestellt " + n + "\"}");
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
    }
}
