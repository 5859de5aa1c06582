package io.klartext.moderation.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.moderation.policy.ModerationPolicyTest;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Networks;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits at the desk, and why. */
@QuarkusTest
class QueueTest {
    private static final String QUEUE = "/manage/moderation/queue";

    private final Client moderator = Client.moderator();
    private String article;
    private Commenting reader;
    private int written;

    @Inject
    Statements statements;

    @Inject
    TestClock clock;

    @BeforeEach
    void publish() {
        Story story = Client.editor().writes("Erst veröffentlichen, dann lesen").publish();
        article = story.id();
        ModerationPolicyTest.put(ModerationPolicyTest.SITE + "/articles/" + article, 1, Json.of("mode", "post"))
                .is(200);
        reader = new Commenting(story);
    }

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    /** Each by a writer of its own, so that nothing but its text speaks against it. */
    private Answer write(String text) {
        String email = article + "-" + written++ + "@example.org";
        return reader.send(Json.of("name", "Ada", "email", email.replace("-", ""), "text", text));
    }

    private String published(String text) {
        return write(text).is(201).text("id");
    }

    private String held() {
        return write("Mehr unter www.example.org/" + article).is(202).text("id");
    }

    private String reported(String text, String... reasons) {
        String id = published(text);
        for (String reason : reasons) {
            new Answer(Client.reader()
                            .request()
                            .header("X-Forwarded-For", Networks.next())
                            .contentType("application/json")
                            .body(Json.of("reason", reason).toString())
                            .post("/api/v1/comments/" + id + "/reports"))
                    .is(202);
        }
        return id;
    }

    private Answer queue(String query) {
        return moderator.get(QUEUE + "?article=" + article + query).is(200);
    }

    private Answer act(String id, String action) {
        return moderator.act("/manage/comments/" + id + "/" + action, 1).is(200);
    }

    @Test
    void what_is_hidden_comes_first_and_what_nobody_reviewed_only_if_asked_for() {
        String unreviewed = published("Kurz und gut.");
        String held = held();
        String mild = reported("Etwas gemeldet.", "insult");
        String grave = reported("Schwer gemeldet.", "illegal");
        String hidden = reported("Oft gemeldet.", "insult", "spam", "hate");
        Answer queue = queue("&count=exact");
        assertEquals(4, queue.number("page.total"));
        assertEquals(List.of(hidden, grave, held, mild), queue.list("items.id"));
        assertEquals(List.of("hidden", "reported", "held", "reported"), queue.list("items.waiting"));
        assertEquals(List.of("reported", "reported", "link", "reported"), queue.list("items.reason"));
        assertEquals(List.of(3, 1, 0, 1), queue.list("items.reports"));
        assertEquals(List.of(1003, 2, 1, 1), queue.list("items.priority"));
        Answer nobody = queue("&waiting=unreviewed");
        assertEquals(List.of(unreviewed), nobody.list("items.id"));
        assertNull(nobody.value("items[0].reason"));
    }

    @Test
    void it_can_be_narrowed() {
        String unreviewed = published("Ganz harmlos.");
        String held = held();
        String mild = reported("Ein wenig gemeldet.", "insult");
        String hidden = reported("Zu oft gemeldet.", "illegal", "illegal");
        Map<String, List<String>> expected = Map.of(
                "&waiting=held", List.of(held),
                "&waiting=hidden", List.of(hidden),
                "&waiting=reported", List.of(mild),
                "&waiting=unreviewed&state=published", List.of(unreviewed),
                "&state=published", List.of(mild),
                "&reason=reported", List.of(hidden, mild),
                "&reason=link", List.of(held),
                "&reported=1", List.of(hidden, mild),
                "&reported=2", List.of(hidden),
                "&reported=1&signal=links", List.of());
        expected.forEach((query, ids) -> assertEquals(ids, queue(query).list("items.id"), query));
        for (String bad : List.of("waiting=bald", "state=spam", "reason=darum", "reported=0", "reported=viele")) {
            moderator.get(QUEUE + "?" + bad).refuses(400, "invalid_parameter");
        }
    }

    @Test
    void it_goes_on_where_a_page_ends() {
        List<String> all = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            all.add(reported("Seitenweise " + number, "insult"));
        }
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Answer page = queue("&limit=2" + cursor);
            seen.addAll(page.list("items.id"));
            String next = page.text("page.next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        assertEquals(all, seen);
        assertEquals(2, statements.of(() -> queue("&limit=2")), "the page, and who asks");
    }

    @Test
    void whoever_decides_takes_it_off() {
        String reviewed = published("Gesehen.");
        String answered = reported("Gemeldet und gesehen.", "insult");
        String approved = reported("Versteckt und zurück.", "illegal", "insult");
        act(reviewed, "review");
        act(approved, "approve");
        Answer done = moderator.post(
                "/manage/moderation/decisions",
                Json.of("items", Json.array(Json.of("id", answered, "version", 1, "action", "review"))));
        assertEquals(true, done.is(200).value("items[0].done"));
        assertEquals(List.of(), queue("").list("items"));
        assertEquals(List.of(), queue("&waiting=unreviewed").list("items"));
        assertEquals("published", moderator.get("/manage/comments/" + answered).text("state"));
        Answer held = moderator.post(
                "/manage/moderation/decisions",
                Json.of("items", Json.array(Json.of("id", held(), "version", 1, "action", "review"))));
        assertEquals("illegal_transition", held.is(200).text("items[0].code"));
    }

    @Test
    void the_next_item_is_of_the_wanted_kind() {
        String unreviewed = published("Nummer eins.");
        String reported = reported("Nummer zwei.", "spam");
        String next = QUEUE + "/next?article=" + article;
        assertEquals(reported, moderator.post(next, "").is(200).text("id"));
        assertEquals(204, moderator.post(next, "").status());
        assertEquals(
                unreviewed,
                moderator.post(next + "&waiting=unreviewed", "").is(200).text("id"));
        assertEquals(204, moderator.post(next + "&waiting=unreviewed", "").status());
    }

    @Test
    void who_has_decided_on_an_item_has_it_no_more() {
        String id = reported("Noch einmal gemeldet.", "insult");
        String next = QUEUE + "/next?article=" + article;
        assertEquals(id, moderator.post(next, "").is(200).text("id"));
        act(id, "hide");
        Answer again = Client.withNewKey("moderator").post(next, "").is(200);
        assertEquals("hidden", again.text("waiting"));
        assertEquals(1, again.number("reports"));
    }

    @Test
    void what_came_by_other_ways_than_a_first_look_waits_as_well() {
        String spam = reader.send(Json.of(
                        "name", "Ada", "email", "falle@example.org", "text", "In die Falle.", "nickname", "voll"))
                .is(202)
                .text("id");
        act(spam, "approve");
        new Answer(Client.reader()
                        .request()
                        .header("X-Forwarded-For", Networks.next())
                        .contentType("application/json")
                        .body(Json.of("reason", "spam").toString())
                        .post("/api/v1/comments/" + spam + "/reports"))
                .is(202);
        assertEquals(List.of(spam), queue("").list("items.id"));
        assertEquals(
                spam,
                moderator.post(QUEUE + "/next?article=" + article, "").is(200).text("id"));
    }

    @Test
    void it_is_measured_by_kind_and_reason() {
        Supplier<Answer> metrics =
                () -> moderator.get("/manage/moderation/metrics").is(200);
        Answer before = metrics.get();
        published("Zählt mit.");
        String held = held();
        String hidden = reported("Zählt als versteckt.", "illegal", "illegal");
        reported("Zählt als gemeldet.", "spam");
        Answer after = metrics.get();
        assertEquals(List.of("held", "hidden", "reported", "edited", "unreviewed"), after.list("byKind.waiting"));
        for (String kind : List.of("held", "hidden", "reported", "unreviewed")) {
            String open = "byKind.find { it.waiting == '" + kind + "' }.open";
            assertEquals(before.number(open) + 1, after.number(open), after::body);
        }
        assertEquals(before.number("open") + 3, after.number("open"));
        clock.advance(Duration.ofHours(2));
        act(held, "approve");
        act(hidden, "approve");
        Answer decided = metrics.get();
        for (String reason : List.of("link", "reported")) {
            String times = "byReason.find { it.reason == '" + reason + "' }.";
            assertTrue(decided.number(times + "p95Seconds") >= 0, decided::body);
            assertTrue(decided.number(times + "decided") >= 1, decided::body);
        }
        assertTrue(decided.number("p95Seconds") >= decided.number("medianSeconds"), decided::body);
    }
}
