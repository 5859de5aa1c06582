package io.klartext.moderation.desk;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.klartext.testing.Writing;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What writers changed waits at the desk, with what speaks against it. */
@QuarkusTest
class EditQueueTest {
    private static final String PUBLIC = "Hier hat niemand etwas zu beanstanden.";
    private static final String WAITING = "Hier schon, siehe https://beanstandet.example/ganz unten.";

    private final Client moderator = Client.moderator();
    private Story article;
    private Commenting reader;

    @BeforeEach
    void publish() {
        article = Client.editor().writes("Am Tisch").publish();
        reader = new Commenting(article);
    }

    private Answer queue(String filter) {
        return moderator
                .get("/manage/moderation/queue?article=" + article.id() + filter)
                .is(200);
    }

    private Answer act(String id, String action, int version) {
        return moderator.act("/manage/comments/" + id + "/" + action, version).is(200);
    }

    private int open() {
        return moderator
                .get("/manage/moderation/metrics")
                .is(200)
                .number("byKind.find { it.waiting == 'edited' }.open");
    }

    @Test
    void it_is_a_kind_of_its_own_and_says_why_it_waits() {
        Writing comment = new Writing(reader.send(saying(PUBLIC)).is(202));
        act(comment.id(), "approve", 1);
        assertEquals(List.of(), queue("").list("items"));
        int before = open();
        Answer edited = comment.says(WAITING);
        Answer queue = queue("&waiting=edited&signal=links&reason=link");
        assertEquals(List.of(comment.id()), queue.list("items.id"));
        assertEquals("edited", queue.text("items[0].waiting"));
        assertEquals("link", queue.text("items[0].reason"));
        assertEquals(PUBLIC, queue.text("items[0].text"));
        assertEquals(WAITING, queue.text("items[0].edit.text"));
        assertEquals(2, queue.number("items[0].version"));
        assertTrue(queue.number("items[0].priority") >= 1, "what speaks against the edit counts");
        assertEquals(edited.text("edit.editedAt"), queue.text("items[0].waitingSince"));
        assertEquals(before + 1, open());
        assertTrue(
                moderator.get("/manage/comments/" + comment.id()).text("html").contains("<mark>"));
        assertEquals(comment.id(), next().text("id"));
    }

    private Answer next() {
        return moderator
                .post("/manage/moderation/queue/next?article=" + article.id(), "")
                .is(200);
    }

    @Test
    void after_the_decision_what_is_known_is_known_of_what_readers_see() {
        Writing comment = new Writing(reader.send(saying(PUBLIC)).is(202));
        act(comment.id(), "approve", 1);
        comment.says(WAITING);
        Answer discarded = act(comment.id(), "discard-edit", 2);
        assertEquals(PUBLIC, discarded.text("html"));
        assertEquals(List.of(), discarded.list("signals.findAll { it.code == 'links' && it.decisive }"));
        assertEquals(List.of(), queue("").list("items"));
    }

    @Test
    void readers_reports_wait_on_when_an_edit_is_decided_on() {
        Writing comment = new Writing(reader.send(saying(PUBLIC)).is(202));
        act(comment.id(), "approve", 1);
        comment.says(WAITING);
        Client.reader().post("/comments/" + comment.id() + "/reports", Json.of("reason", "other"));
        assertEquals(List.of("reported"), queue("").list("items.waiting"));
        act(comment.id(), "accept-edit", 2);
        assertEquals(List.of("reported"), queue("").list("items.waiting"));
        assertNull(queue("").value("items[0].edit"));
        act(comment.id(), "review", 2);
        assertEquals(List.of(), queue("").list("items"));
    }

    @Test
    void what_the_newsroom_said_waits_only_if_it_was_hidden() {
        String id = moderator
                .post(
                        "/manage/articles/" + article.id() + "/comments",
                        Json.of("text", "Ein Versehen.", "name", "Redaktion"))
                .is(201)
                .text("id");
        assertEquals(List.of(), queue("").list("items"));
        assertEquals(List.of(), queue("&waiting=unreviewed").list("items"));
        act(id, "hide", 1);
        assertEquals(List.of(id), queue("").list("items.id"));
    }
}
