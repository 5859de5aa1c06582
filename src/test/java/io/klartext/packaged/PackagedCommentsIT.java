package io.klartext.packaged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** What each should find nothing of. */
    private static final Map<String, String> BROKEN = Map.of(
            "comments without a first look",
            """
            select c.id from comment c where c.state <> 'erased'
            and (select count(*) from comment_signal g where g.comment_id = c.id) < 10""",
            "first looks at nothing, or at what was erased",
            """
            select s.comment_id from comment_screening s
            where not exists (select from comment c where c.id = s.comment_id and c.state <> 'erased')""",
            "comments and the state that the log leads to",
            """
            select coalesce(c.id, d.comment_id) from comment c full join (
                select distinct on (comment_id) comment_id, to_state from comment_decision order by comment_id, number desc) d
            on d.comment_id = c.id where d.to_state is distinct from c.state""",
            "decisions and what is told of them",
            """
            select coalesce(told.subject, made.comment_id)
            from (select subject, array_agg(type order by draw) as types from event where type like 'comment.%'
                  group by subject) told
            full join (
                select comment_id, array_agg(type order by number) as types
                from (select comment_id, number, case
                          when to_state = 'pending' then 'comment.held'
                          when to_state = 'published' and from_state is distinct from 'published' then 'comment.published'
                          when from_state = 'published' and to_state <> 'published' then 'comment.unpublished'
                      end as type from comment_decision) steps
                where type is not null group by comment_id) made
            on made.comment_id = told.subject where made.types is distinct from told.types""",
            "counts on articles",
            """
            select n.article_id from article_comments n where n.published <> (
                select count(*) from comment c where c.article_id = n.article_id and c.state = 'published')""",
            "counts of answers",
            """
            with recursive below as (
                select parent_id as above, id, state from comment where parent_id is not null
                union all
                select c.parent_id, b.id, b.state from below b join comment c on c.id = b.above
                where c.parent_id is not null)
            select c.id from comment c where c.replies <> (
                select count(*) from below b where b.above = c.id and b.state = 'published')""",
            "gaps between events",
            """
            select last from event_counter, (select count(sequence) as numbered, coalesce(max(sequence), 0) as highest
                                             from event) numbers
            where last <> numbered or last <> highest""");

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
            for (Map.Entry<String, String> broken : BROKEN.entrySet()) {
                assertEquals(List.of(), database.rows(broken.getValue()), broken.getKey());
            }
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
