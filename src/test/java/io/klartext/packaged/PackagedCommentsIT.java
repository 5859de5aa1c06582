package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.packaged.kill.Consistency;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Comments, decisions and the end of the process: all of what was answered is there, and nothing by halves. */
class PackagedCommentsIT {
    private static final List<String> ACTIONS = List.of("approve", "hide", "reject", "mark-spam", "approve", "erase");

    /** What was answered. */
    private final Map<String, Integer> decisions = new ConcurrentHashMap<>();

    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final List<String> order = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    @Test
    void comments_and_decisions_survive_a_kill(TestInfo test) throws Exception {
        Path data = PackagedApplicationIT.data(test);
        try (PackagedApplication killed = PackagedApplication.start(data, environment())) {
            List<String> articles = List.of(article(killed, "Eins"), article(killed, "Zwei"));
            AtomicInteger number = new AtomicInteger();
            List<Thread> people = new ArrayList<>();
            Stream.generate(() -> new Thread(() -> untilCut(() -> comment(killed, articles, number.getAndIncrement()))))
                    .limit(4)
                    .forEach(people::add);
            Stream.iterate(0, seed -> seed + 1)
                    .limit(3)
                    .map(seed -> new Thread(() -> moderateUntilCut(killed, seed)))
                    .forEach(people::add);
            people.forEach(Thread::start);
            killed.await("in the middle", () -> texts.size() >= 100 && decisions.size() >= 40);
            killed.kill();
            for (Thread person : people) {
                person.join();
            }
            assertEquals(List.of(), List.copyOf(failures));
        }
        try (PackagedApplication restarted = PackagedApplication.start(data, environment());
                PackagedDatabase database = new PackagedDatabase(data)) {
            Consistency.check(database);
            Map<String, JsonNode> found = comments(restarted);
            assertEquals(
                    found.values().stream()
                            .filter(comment -> comment.get("text").isTextual())
                            .count(),
                    found.values().stream()
                            .map(comment -> comment.get("text").textValue())
                            .filter(text -> text != null)
                            .distinct()
                            .count(),
                    "something is there twice");
            texts.forEach((id, text) -> assertEquals(
                    found.get(id).get("state").asText().equals("erased") ? null : text,
                    found.get(id).get("text").textValue()));
            found.keySet().forEach(id -> assertChainIsWhole(restarted, id));
        }
    }

    private static Map<String, String> environment() {
        return Map.of(
                "KLARTEXT_ADMIN_KEY", PackagedApplication.ADMIN_KEY,
                "KLARTEXT_COMMENTS_MODE", "post",
                "KLARTEXT_COMMENTS_MAX_PER_NETWORK", "100000",
                "KLARTEXT_COMMENTS_MAX_PER_ARTICLE", "100000");
    }

    private static String article(PackagedApplication application, String headline) {
        String draft = "{\"headline\":\"" + headline + "\",\"bodyMarkdown\":\"Ein Satz.\"}";
        String id = PackagedApplication.json(application.post("/api/v1/manage/articles", draft))
                .get("id")
                .asText();
        HttpResponse<String> published = application.send(application
                .request("/api/v1/manage/articles/" + id + "/publish")
                .header("If-Match", "*")
                .POST(BodyPublishers.noBody()));
        assertEquals(200, published.statusCode(), published.body());
        return id;
    }

    private static void untilCut(Runnable again) {
        try {
            while (true) {
                again.run();
            }
        } catch (UncheckedIOException cut) {
            // the server is gone, as planned
        }
    }

    /** Every third one is held for its link; every fourth one answers another if that one is public. */
    private void comment(PackagedApplication application, List<String> articles, int number) {
        String text = "Kommentar " + number + (number % 3 == 0 ? " mit www.example.org/" + number : "");
        String parent = number % 4 == 3 && !order.isEmpty() ? order.get(number % order.size()) : null;
        HttpResponse<String> taken = application.send(application
                .anonymous("/api/v1/articles/" + articles.get(number % 2) + "/comments")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"Ada\",\"email\":\"ada" + number
                        + "@example.org\",\"text\":\"" + text + "\",\"parentId\":"
                        + (parent == null ? "null" : "\"" + parent + "\"") + "}")));
        failures(taken);
        if (taken.statusCode() / 100 == 2) {
            String id = PackagedApplication.json(taken).get("id").asText();
            texts.put(id, text);
            order.add(id);
        }
    }

    private void moderateUntilCut(PackagedApplication application, int seed) {
        AtomicInteger next = new AtomicInteger(seed);
        untilCut(() -> {
            int number = next.getAndAdd(7);
            if (!order.isEmpty()) {
                decide(application, order.get(number % order.size()), ACTIONS.get(number % ACTIONS.size()));
            }
        });
    }

    private void failures(HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            failures.add(answer.body());
        }
    }

    private void decide(PackagedApplication application, String id, String action) {
        HttpResponse<String> decided = application.send(application
                .request("/api/v1/manage/comments/" + id + "/" + action)
                .header("If-Match", "\"1\"")
                .header("Content-Type", "application/json")
                .POST(
                        action.equals("erase")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString("{\"reason\":\"other\"}")));
        failures(decided);
        if (decided.statusCode() == 200) {
            decisions.merge(id, 1, Integer::sum);
        }
    }

    private static Map<String, JsonNode> comments(PackagedApplication application) {
        Map<String, JsonNode> comments = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = PackagedApplication.json(application.get("/api/v1/manage/comments?limit=100" + cursor));
            page.get("items").forEach(comment -> comments.put(comment.get("id").asText(), comment));
            JsonNode next = page.at("/page/next");
            cursor = next.isNull() ? null : "&cursor=" + next.asText();
        } while (cursor != null);
        return comments;
    }

    private void assertChainIsWhole(PackagedApplication application, String id) {
        JsonNode comment = PackagedApplication.json(application.get("/api/v1/manage/comments/" + id));
        assertTrue(comment.get("decisionsIntact").asBoolean(), comment::toString);
        JsonNode log = comment.get("decisions");
        assertEquals(comment.get("state"), log.get(0).get("to"), comment::toString);
        int answered = 1 + decisions.getOrDefault(id, 0);
        assertTrue(log.size() >= answered, () -> answered + " decisions were answered: " + comment);
    }
}
