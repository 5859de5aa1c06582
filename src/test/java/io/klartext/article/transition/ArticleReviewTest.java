package io.klartext.article.transition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the writer's desk to the editor's and back, with every step on record. */
@QuarkusTest
class ArticleReviewTest {
    private final Client author = Client.author();
    private final Client editor = Client.editor();

    @Test
    void an_author_submits_an_editor_returns_and_at_last_publishes() {
        Story own = author.writes("Zur Durchsicht").take("submit");
        assertEquals("in_review", own.seen().text("state"));
        assertEquals(List.of("recall"), own.seen().list("allowedActions"));

        Story edited = own.by(editor);
        assertEquals(
                List.of("return", "recall", "publish", "trash"), edited.seen().list("allowedActions"));
        edited.take("return", Json.of("note", "Bitte die Quelle prüfen."));
        own.by(author).change(Json.of("lead", "Mit Quelle")).take("submit");
        Story last = own.by(editor).publish();
        assertEquals("published", last.seen().text("state"));
        assertEquals("Mit Quelle", last.shownToReaders().text("lead"));

        Answer history = editor.get(own.path() + "/history").is(200);
        assertEquals(List.of("publish", "submit", "return", "submit"), history.list("items.action"));
        assertEquals(List.of("published", "in_review", "draft", "in_review"), history.list("items.to"));
        assertEquals("in_review", history.text("items[2].from"));
        assertEquals("Bitte die Quelle prüfen.", history.text("items[2].note"));
        assertEquals("Test editor", history.text("items[0].by.name"));
        assertEquals("Test author", history.text("items[3].by.name"));
        assertEquals(List.of(2, 2, 1, 1), history.list("items.version"));
        Answer first = editor.get(own.path() + "/history?limit=3&count=exact").is(200);
        assertEquals(4, first.number("page.total"));
        assertEquals(
                List.of("submit"),
                editor.get(own.path() + "/history?cursor=" + first.text("page.next"))
                        .list("items.action"));
    }

    @Test
    void changes_of_a_published_article_are_reviewed_while_readers_see_what_is_published() {
        Story own = author.writes("Vor der Änderung").by(editor).publish().by(author);
        own.tryTo("submit").refuses(409, "no_changes");
        own.change(Json.of("headline", "Nach der Änderung")).take("submit");
        assertEquals("update_in_review", own.seen().text("state"));
        assertEquals(List.of("recall", "discard"), own.seen().list("allowedActions"));
        assertEquals(
                List.of(own.id()),
                editor.get("/manage/articles?state=update_in_review&updatedBy="
                                + own.seen().text("updatedBy.id"))
                        .is(200)
                        .list("items.id"));
        assertEquals("Vor der Änderung", own.shownToReaders().text("headline"));

        Story edited = own.by(editor);
        assertEquals(
                List.of("return", "recall", "publish", "unpublish", "discard"),
                edited.seen().list("allowedActions"));
        edited.take("return", Json.of("note", "Noch einmal"));
        assertEquals("published", edited.seen().text("state"));
        assertEquals(true, edited.seen().value("hasUnpublishedChanges"));
        own.take("submit");
        assertEquals("published", own.by(editor).publish().seen().text("state"));
        assertEquals("Nach der Änderung", own.shownToReaders().text("headline"));
        Answer history = editor.get(own.path() + "/history").is(200);
        assertEquals(List.of("publish", "submit", "return", "submit", "publish"), history.list("items.action"));
        assertEquals("update_in_review", history.text("items[0].from"));
    }

    @Test
    void a_submission_outlasts_the_end_of_the_publication_and_ends_with_a_discard() {
        Story story = editor.writes("Vorzeitig")
                .publish()
                .change(Json.of("lead", "Neu"))
                .take("submit")
                .unpublish();
        assertEquals("in_review", story.seen().text("state"));
        Story other = editor.writes("Verworfen")
                .publish()
                .change(Json.of("lead", "Neu"))
                .take("submit")
                .take("discard");
        assertEquals("published", other.seen().text("state"));
        assertNull(other.seen().value("lead"));
    }

    @Test
    void the_writer_takes_a_submission_back() {
        Story own = author.writes("Zu früh").take("submit").take("recall", Json.of("note", "Da fehlt noch etwas"));
        assertEquals("draft", own.seen().text("state"));
        own.tryTo("recall").refuses(409, "illegal_transition");
        own.take("submit").by(Client.withNewKey("author")).tryTo("recall").refuses(403, "forbidden");
        Story published = own.by(editor).publish().by(author).change(Json.of("lead", "Neu"));
        published.take("submit").take("recall");
        assertEquals("published", published.seen().text("state"));
    }

    @Test
    void who_gives_an_article_back_says_why() {
        Story story = author.writes("Ohne Begründung").take("submit").by(editor);
        assertEquals(
                List.of("/note"),
                story.tryTo("return").refuses(422, "invalid_content").list("errors.pointer"));
        editor.post(story.path() + "/return", Json.of("note", "x")).refuses(428, "precondition_required");
        assertEquals("in_review", editor.get(story.path()).text("state"));
    }

    @Test
    void workflow_steps_leave_the_version_alone() {
        Story story = author.writes("Version").take("submit");
        assertEquals(1, story.by(editor).publish().version());
        assertEquals(1, story.by(editor).unpublish().version());
    }

    @Test
    void of_two_who_act_at_once_the_second_is_refused_by_the_table() {
        Story one = author.writes("Zwei Hände").take("submit").by(editor);
        Story two = one.by(Client.admin());
        one.publish();
        Answer refused = two.tryTo("return", Json.of("note", "zu spät")).refuses(409, "illegal_transition");
        assertEquals("published", refused.text("state"));
        assertEquals(List.of("publish", "submit", "unpublish", "discard"), refused.list("allowedActions"));
    }

    @Test
    void the_archive_keeps_a_draft_and_gives_it_back() {
        Story story = editor.writes("Abgelegt").take("archive");
        assertEquals("archived", story.seen().text("state"));
        assertEquals(List.of("restore", "trash"), story.seen().list("allowedActions"));
        story.tryTo("publish").refuses(409, "illegal_transition");
        story.trash();
        assertEquals("archived", story.restore().seen().text("state"));
        assertEquals("draft", story.restore().seen().text("state"));
        assertNull(story.seen().value("publication"));
    }

    @Test
    void an_article_in_review_returns_from_the_trash_to_its_review() {
        Story story = editor.writes("Zurück in die Durchsicht").take("submit").trash();
        assertEquals("in_review", story.restore().seen().text("state"));
    }

    @Test
    void what_an_order_or_note_gets_wrong_is_named() {
        Story story = editor.writes("Falsch bestellt");
        for (Json order : List.of(
                Json.of("publishAt", "morgen"),
                Json.of("publishAt", 5),
                Json.of("publishAt", "+999999999-01-01T00:00:00Z"),
                Json.of("unpublishAt", "2020-01-01T00:00:00Z"),
                Json.of("publishAt", "2990-01-02T00:00:00Z", "unpublishAt", "2990-01-01T00:00:00Z"),
                Json.of("wann", "jetzt"))) {
            story.tryTo("publish", order).refuses(422, "invalid_content");
        }
        story.tryTo("submit", Json.of("note", "x".repeat(2001))).refuses(422, "invalid_content");
        assertEquals("draft", editor.get(story.path()).text("state"));
    }
}
