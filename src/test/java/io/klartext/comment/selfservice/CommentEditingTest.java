package io.klartext.comment.selfservice;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Events;
import io.klartext.testing.Json;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.klartext.testing.Writing;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writers may change what they said, for a while; readers see what the rules or a moderator let through. */
@QuarkusTest
class CommentEditingTest {
    private static final String FIRST = "Am Bahnhof fehlt seit Wochen jede Anzeige, und niemand fühlt sich zuständig.";
    private static final String SECOND = "Am Bahnhof fehlt seit Wochen jede Anzeige. Zuständig ist übrigens die Stadt.";
    private static final String LINKED =
            "Wer zuständig ist, steht auf der Seite https://bahnhof.example/anzeige und nur dort.";

    private final Client moderator = Client.moderator();
    private Story article;
    private Commenting reader;

    @Inject
    TestClock clock;

    @Inject
    Events events;

    @Inject
    Rows rows;

    @BeforeEach
    void publish() {
        article = Client.editor().writes("Geändert").publish();
        reader = new Commenting(article);
    }

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    /** From now on the rules alone decide what readers see. */
    private void letReadersSeeAtOnce() {
        String policy = "/api/v1/manage/moderation/policy/articles/" + article.id();
        new Answer(Client.admin()
                        .request()
                        .contentType("application/json")
                        .header("If-Match", "*")
                        .body(Json.of("mode", "post").toString())
                        .put(policy))
                .is(200);
    }

    /** A short comment, which nothing speaks against, by somebody who was never here before. */
    private Writing seenAtOnce(String text) {
        letReadersSeeAtOnce();
        return new Writing(
                reader.send(Json.of("name", "Ada", "email", UUID.randomUUID() + "@example.org", "text", text))
                        .is(201));
    }

    private Writing pending() {
        return new Writing(reader.send(saying(FIRST)).is(202));
    }

    private Writing published() {
        Writing comment = pending();
        act(comment, "approve", 1);
        return comment;
    }

    private Answer act(Writing comment, String action, int version) {
        return moderator
                .act("/manage/comments/" + comment.id() + "/" + action, version)
                .is(200);
    }

    private Answer managed(Writing comment) {
        return moderator.get("/manage/comments/" + comment.id()).is(200);
    }

    @Test
    void what_waits_is_replaced_and_still_waits() {
        Writing comment = pending();
        Answer before = comment.status();
        assertEquals("\"1\"", before.header("ETag"));
        assertEquals(List.of("withdraw", "erase", "edit"), before.list("allowedActions"));
        Answer after = comment.edit(1, " " + SECOND + " ").is(200);
        assertEquals("\"2\"", after.header("ETag"));
        assertEquals("pending", after.text("state"));
        assertEquals(SECOND, after.text("text"));
        assertNull(after.value("edit"));
        assertNull(after.value("editedAt"));
        assertEquals(after.body(), comment.status().body());
        moderator.act("/manage/comments/" + comment.id() + "/approve", 1).refuses(412, "stale_version");
        act(comment, "approve", 2);
        assertEquals(List.of(SECOND), reader.shown("").list("items.text"));
        assertNull(reader.shown("").value("items[0].editedAt"), "readers never saw another text");
        assertEquals(List.of("comment.held", "comment.published"), events.typesOf(comment.id()));
    }

    @Test
    void the_version_that_the_writer_saw_is_needed_and_only_the_text_can_be_changed() {
        Writing comment = pending();
        comment.edit(2, SECOND).refuses(412, "stale_version");
        Answer refused = comment.patch("*", Json.of("text", "x".repeat(5001))).refuses(422, "invalid_content");
        assertEquals(List.of("/text"), refused.list("errors.pointer"));
        for (String patch :
                List.of("{\"text\":null}", "{\"text\":\" \"}", "{\"name\":\"Karl\"}", "{\"text\":1}", "[]")) {
            comment.patch("*", patch).is(422);
        }
        assertEquals(1, comment.patch("*", "{}").is(200).number("version"), "nothing changed");
        assertEquals(1, comment.says(FIRST).number("version"), "nor did anything here");
        assertEquals(1, managed(comment).list("decisions").size());
    }

    @Test
    void the_time_to_change_it_ends() {
        Writing comment = pending();
        Instant sent = Instant.parse(comment.status().text("createdAt"));
        Instant end = sent.plus(Duration.ofMinutes(15));
        assertEquals(end, Instant.parse(comment.status().text("editableUntil")));
        clock.advance(Duration.ofMinutes(14));
        comment.says(SECOND);
        clock.advance(Duration.ofMinutes(1));
        Answer refused = comment.edit(2, FIRST).refuses(403, "edit_window_over");
        assertTrue(refused.text("detail").contains(end.toString()), refused.body());
        assertNull(comment.status().value("editableUntil"));
        assertEquals(List.of("withdraw", "erase"), comment.status().list("allowedActions"));
    }

    @Test
    void ten_changes_are_enough() {
        Writing comment = pending();
        for (int number = 1; number <= 10; number++) {
            comment.says("Versuch " + number);
        }
        comment.edit(11, "Versuch 11").refuses(403, "too_many_edits");
        assertNull(comment.status().value("editableUntil"));
        assertEquals("Versuch 10", comment.status().text("text"));
    }

    @Test
    void what_the_rules_let_through_readers_see_at_once() {
        Writing comment = seenAtOnce("Das ist gut.");
        String tag = reader.shown("").header("ETag");
        Answer after = comment.says("Das ist sehr gut.");
        assertEquals(2, after.number("version"));
        assertEquals("Das ist sehr gut.", after.text("text"));
        assertNull(after.value("edit"));
        Answer shown = reader.shown("").is(200);
        assertEquals(List.of("Das ist sehr gut."), shown.list("items.text"));
        assertEquals(after.text("editedAt"), shown.text("items[0].editedAt"));
        assertNotEquals(tag, shown.header("ETag"));
        assertEquals(1, article.shownToReaders().number("comments.count"));
        assertEquals(List.of("comment.published", "comment.changed"), events.typesOf(comment.id()));
        assertEquals(List.of("screen", "screen"), managed(comment).list("decisions.action"));
        assertEquals(List.of(2, 1), managed(comment).list("decisions.version"));
    }

    @Test
    void what_the_rules_hold_waits_and_says_why() {
        Writing comment = seenAtOnce("Das ist so.");
        Answer after = comment.says(LINKED);
        assertEquals("published", after.text("state"));
        assertEquals("Das ist so.", after.text("text"));
        assertEquals(LINKED, after.text("edit.text"));
        assertEquals(List.of("links"), decisiveSignals(comment));
        Answer managed = managed(comment);
        assertEquals("\"2-published\"", managed.header("ETag"));
        assertEquals("Das ist so.", managed.text("text"));
        assertEquals(LINKED, managed.text("edit.text"));
        assertEquals(after.text("edit.editedAt"), managed.text("edit.editedAt"));
        assertEquals("link", managed.text("decisions[0].reason"));
        assertEquals(List.of("comment.published"), events.typesOf(comment.id()));
        assertEquals("Das war so.", comment.says("Das war so.").text("text"), "the next one takes its place");
        assertNull(managed(comment).value("edit"));
        assertEquals(List.of(), decisiveSignals(comment));
    }

    @Test
    void a_rule_against_a_word_holds_and_refuses_changes_too() {
        for (String action : List.of("hold", "reject")) {
            String word = "zweierlei" + action;
            String rule = Client.admin()
                    .post("/manage/moderation/word-rules", Json.of("value", word, "action", action))
                    .is(201)
                    .text("id");
            Writing comment = seenAtOnce("Das ist anders.");
            Answer after = comment.says("So ein " + word);
            assertEquals("published", after.text("state"), "moderators decide on what was public");
            assertEquals("So ein " + word, after.text("edit.text"));
            assertEquals(List.of("word_rule"), decisiveSignals(comment));
            Client.admin().request().delete("/api/v1/manage/moderation/word-rules/" + rule);
        }
    }

    private List<String> decisiveSignals(Writing comment) {
        return rows.text(
                "select code from comment_signal where comment_id = ? and decisive order by position",
                UUID.fromString(comment.id()));
    }

    @Test
    void who_takes_a_change_back_leaves_nothing_to_decide() {
        Writing comment = published();
        assertEquals(SECOND, comment.says(SECOND).text("edit.text"));
        Answer back = comment.says(FIRST);
        assertEquals(3, back.number("version"));
        assertNull(back.value("edit"));
        assertNull(back.value("editedAt"));
        assertFalse(managed(comment).list("allowedActions").contains("accept_edit"));
        assertEquals(List.of("comment.held", "comment.published"), events.typesOf(comment.id()));
    }

    @Test
    void a_spammer_learns_nothing() {
        String truth = "Die Brücke über den Fluss war seit Jahren baufällig, endlich wird sie neu gebaut.";
        String lie = "Goldmünzen und Silberbarren liefern wir portofrei an jede Haustür im ganzen Land.";
        Writing honest = new Writing(reader.send(saying(truth)).is(202));
        Writing spam = new Writing(reader.send(saying(lie)).is(202));
        act(spam, "mark-spam", 1);
        for (String more : List.of("", " Siehe https://mehr.example/")) {
            Answer one = honest.says("Kurz und gut: " + truth + more);
            Answer other = spam.says("Kurz und gut: " + lie + more);
            for (String member :
                    List.of("state", "reason", "version", "edit", "editedAt", "publishedAt", "allowedActions")) {
                assertEquals(one.value(member), other.value(member), member);
            }
        }
        assertEquals("link", spam.status().text("reason.code"));
        assertEquals(honest.export().list("decisions.reason"), spam.export().list("decisions.reason"));
        assertEquals(List.of("pending", "pending", "pending"), spam.export().list("decisions.state"));
        assertEquals("spam", managed(spam).text("state"));
        assertEquals(List.of("comment.held"), events.typesOf(spam.id()));
        spam.edit(1, "Noch einmal.").refuses(412, "stale_version");
    }

    @Test
    void what_was_decided_on_cannot_be_changed() {
        for (String action : List.of("hide", "reject")) {
            Writing comment =
                    new Writing(reader.send(saying("Danach: " + action)).is(202));
            act(comment, "approve", 1);
            moderator
                    .act("/manage/comments/" + comment.id() + "/" + action, 1, Json.of("reason", "insult"))
                    .is(200);
            Answer refused = comment.edit(1, SECOND).refuses(409, "illegal_transition");
            assertEquals(action.equals("hide") ? "hidden" : "rejected", refused.text("state"));
            assertNull(comment.status().value("editableUntil"));
        }
        Writing withdrawn = pending();
        withdrawn.withdraw().is(200);
        withdrawn.edit(1, SECOND).refuses(409, "illegal_transition");
    }

    @Test
    void the_answer_to_an_edit_does_not_tell_who_said_the_same() {
        published();
        Writing guessed = new Writing(reader.send(saying("Zweitens.")).is(202));
        guessed.edit(1, FIRST).is(200);
    }
}
