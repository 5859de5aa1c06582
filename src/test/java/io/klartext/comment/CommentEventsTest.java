package io.klartext.comment;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.comment.writer.Secrets;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.HeldBack;
import io.klartext.testing.Json;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of comments: what is there for good, in order, and nothing of spam or of people. */
@QuarkusTest
class CommentEventsTest {
    private static final String HELD = "comment.held";
    private static final String PUBLISHED = "comment.published";
    private static final String UNPUBLISHED = "comment.unpublished";

    private final Client admin = Client.admin();
    private Story article;
    private Commenting reader;
    private long before;

    @Inject
    DataSource database;

    @Inject
    Rows rows;

    @BeforeEach
    void publish() {
        article = Client.editor().writes("Ereignisreich").publish();
        reader = new Commenting(article);
        before = Long.parseLong(
                rows.text("select coalesce(max(draw), 0) from event").get(0));
    }

    /** All that was told since the test began, of whatever. */
    private List<String> told() {
        return rows.text("select type from event where draw > ? order by draw", before);
    }

    private Answer act(Answer taken, String action) {
        Json said = action.equals("reject") ? Json.of("reason", "insult") : Json.of();
        return admin.act("/manage/comments/" + taken.text("id") + "/" + action, 1, said);
    }

    private static void erase(Answer taken) {
        new Answer(Client.reader().request().delete(taken.text("statusUrl"))).is(200);
    }

    private static void withdraw(Answer taken) {
        new Answer(Client.reader().request().post(taken.text("statusUrl") + "/withdraw")).is(200);
    }

    @Test
    void each_step_tells_what_readers_and_moderators_notice() {
        Map<String, List<String>> expected = new TreeMap<>(Map.of(
                "", List.of(HELD),
                "approve", List.of(HELD, PUBLISHED),
                "reject", List.of(HELD),
                "approve hide", List.of(HELD, PUBLISHED, UNPUBLISHED),
                "approve reject", List.of(HELD, PUBLISHED, UNPUBLISHED),
                "approve hide approve", List.of(HELD, PUBLISHED, UNPUBLISHED, PUBLISHED),
                "reject approve", List.of(HELD, PUBLISHED),
                "approve hide reject", List.of(HELD, PUBLISHED, UNPUBLISHED)));
        expected.forEach((steps, events) -> {
            Answer taken = reader.send(saying("Schritte: " + steps)).is(202);
            for (String step : steps.isEmpty() ? List.<String>of() : List.of(steps.split(" ", -1))) {
                act(taken, step).is(200);
            }
            String types = "select type from event where subject = ? order by draw";
            UUID id = UUID.fromString(taken.text("id"));
            assertEquals(events, rows.text(types, id), steps);
            boolean isPublic = events.get(events.size() - 1).equals(PUBLISHED);
            erase(taken);
            assertEquals(
                    events.size() + (isPublic ? 1 : 0), rows.text(types, id).size(), steps + " erase");
        });
    }

    @Test
    void nothing_is_told_before_it_is_there() throws SQLException {
        CompletableFuture<Answer> running;
        try (HeldBack held = new HeldBack(database)) {
            running = CompletableFuture.supplyAsync(() -> submit("Gleich da."));
            held.await();
            assertEquals(List.of(), told());
            assertEquals(0, comments());
        }
        running.join().is(202);
        assertEquals(List.of(HELD), told());
        assertEquals(1, comments());
    }

    @Test
    void what_did_not_come_to_be_is_not_told() throws SQLException {
        try (HeldBack held = new HeldBack(database)) {
            CompletableFuture<Answer> cut = CompletableFuture.supplyAsync(() -> submit("Nie da."));
            held.await();
            held.end();
            cut.join().refuses(503, "unavailable");
        }
        assertEquals(0, comments());
        Answer taken = reader.send(saying("Einmal.")).is(202);
        reader.send(saying("Einmal.")).is(202);
        act(taken, "hide").is(409);
        act(taken, "reject").is(200);
        act(taken, "reject").is(409);
        assertEquals(List.of(HELD), told());
        assertEquals(
                List.of("0"),
                rows.text("select count(*) from comment_screening s"
                        + " where not exists (select from comment c where c.id = s.comment_id)"));
    }

    private Answer submit(String text) {
        return Client.reader()
                .postKeyed(
                        "/articles/" + article.id() + "/comments",
                        UUID.randomUUID().toString(),
                        saying(text));
    }

    private int comments() {
        return Integer.parseInt(
                rows.text("select count(*) from comment where article_id = ?", UUID.fromString(article.id()))
                        .get(0));
    }

    @Test
    void spam_is_never_told() {
        String rule = admin.post(
                        "/manage/moderation/block-rules",
                        Json.of("kind", "email_domain", "value", "spam.example.org", "action", "spam"))
                .is(201)
                .text("id");
        Json trapped = Json.of("name", "Robo", "email", "robo@example.org", "text", "Kauft!", "nickname", "Robo");
        Json blocked = Json.of("name", "Robo", "email", "robo@spam.example.org", "text", "Kauft jetzt!");
        for (Json spam : List.of(trapped, blocked)) {
            Answer erased = reader.send(spam).is(202);
            erase(erased);
            Answer withdrawn = reader.send(spam).is(202);
            withdraw(withdrawn);
            erase(withdrawn);
        }
        assertEquals(List.of(), told());
        Answer taken = reader.send(saying("Erst unerkannt.")).is(202);
        act(taken, "mark-spam").is(200);
        erase(taken);
        assertEquals(List.of(HELD), told());
        admin.delete("/manage/moderation/block-rules/" + rule, 1).is(200);
    }

    @Test
    void what_is_taken_for_spam_later_looks_like_what_is_hidden() {
        Answer hidden = reader.send(saying("Wird verborgen.")).is(202);
        Answer spam = reader.send(saying("Wird Spam.")).is(202);
        act(hidden, "approve").is(200);
        act(hidden, "hide").is(200);
        act(spam, "approve").is(200);
        act(spam, "mark-spam").is(200);
        erase(hidden);
        erase(spam);
        String all = "select type || data from event where subject = ? order by draw";
        assertEquals(
                rows.text(all, UUID.fromString(hidden.text("id"))), rows.text(all, UUID.fromString(spam.text("id"))));
    }

    @Test
    void no_event_says_who_or_what() {
        Json comment = Json.of(
                "name",
                "Ereignislosia",
                "email",
                "ereignislos@example.org",
                "website",
                "https://ereignislos.example",
                "text",
                "Ein ereignisloser Text.");
        Answer taken = reader.sendFrom("198.51.100.77", comment).is(202);
        for (String step : List.of("approve", "hide", "approve", "reject")) {
            Json said = Json.of("reason", "insult", "note", "Ereignislose Notiz.");
            admin.act("/manage/comments/" + taken.text("id") + "/" + step, 1, said)
                    .is(200);
        }
        erase(taken);
        String events = String.join("\n", rows.text("select cast(e as text) from event e"))
                .toLowerCase(Locale.ROOT);
        assertTrue(events.contains(taken.text("id")));
        assertFalse(events.contains("ereignislos"), events);
        assertFalse(events.contains("198.51.100"), events);
        for (String secret : Secrets.of("ereignislos@example.org")) {
            assertFalse(events.contains(secret), secret);
        }
        String data = "select distinct cast(data as text) from event where subject = ?";
        assertEquals(
                List.of("{\"articleId\": \"" + article.id() + "\"}"),
                rows.text(data, UUID.fromString(taken.text("id"))));
    }
}
