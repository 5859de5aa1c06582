package io.klartext.article.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.platform.kernel.Clock;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unpublished changes are differences of texts, and can be discarded. */
@QuarkusTest
class ArticleDiscardingTest {
    private final Client editor = Client.editor();

    @Inject
    Clock clock;

    @Test
    void a_change_that_is_taken_back_is_no_unpublished_change() {
        String tag = editor.makesTag("Hin und her");
        Story story = editor.writes("Hin", tag).publish();
        assertEquals(false, story.seen().value("hasUnpublishedChanges"));
        assertEquals(true, story.change(Json.of("headline", "Her")).seen().value("hasUnpublishedChanges"));
        assertEquals(false, story.change(Json.of("headline", "Hin")).seen().value("hasUnpublishedChanges"));
        assertEquals(3, story.version());
        assertEquals(true, story.change(Json.of("tags", Json.array())).seen().value("hasUnpublishedChanges"));
        assertEquals(
                false,
                story.change(Json.of("tags", Json.array(Json.of("slug", tag))))
                        .seen()
                        .value("hasUnpublishedChanges"));
        assertEquals(
                true, story.change(Json.of("body", Json.body("Anders"))).seen().value("hasUnpublishedChanges"));
    }

    @Test
    void the_filter_for_unpublished_changes_compares_texts_as_well() {
        String tag = editor.makesTag("Gefiltert");
        Story changed = editor.writes("Geändert", tag).publish().change(Json.of("kicker", "Neu"));
        editor.writes("Zurückgenommen", tag)
                .publish()
                .change(Json.of("kicker", "Neu"))
                .change(Json.of("kicker", null));
        assertEquals(
                List.of(changed.id()),
                editor.get("/manage/articles?hasUnpublishedChanges=true&tag=" + tag)
                        .list("items.id"));
    }

    @Test
    void the_working_copy_becomes_the_published_text_again() {
        Story story =
                Client.author().writes("Wie gedruckt").by(editor).publish().by(Client.author());
        Object body = story.seen().value("body");
        story.change(Json.of(
                "headline",
                "Verworfen",
                "body",
                Json.body("Verworfen"),
                "correction",
                Json.of("kind", "update", "note", "Nie gesagt")));
        assertEquals(List.of("submit", "discard"), story.seen().list("allowedActions"));
        Answer discarded = story.take("discard", Json.of("note", "Doch nicht")).seen();
        assertEquals("Wie gedruckt", discarded.text("headline"));
        assertEquals(body, discarded.value("body"));
        assertEquals(3, discarded.number("version"));
        assertEquals(false, discarded.value("hasUnpublishedChanges"));
        assertNull(discarded.value("correction"));
        assertEquals("published", discarded.text("state"));
        Answer history = editor.get(story.path() + "/history");
        assertEquals(List.of("discard", "publish"), history.list("items.action"));
        assertEquals("Doch nicht", history.text("items[0].note"));
    }

    @Test
    void the_working_copy_of_a_scheduled_article_becomes_the_scheduled_text_again() {
        Story story = editor.writes("Wie bestellt")
                .take("publish", Json.of("publishAt", clock.now().plus(Duration.ofHours(1))))
                .change(Json.of("headline", "Verworfen"))
                .take("discard");
        assertEquals("Wie bestellt", story.seen().text("headline"));
        assertEquals("scheduled", story.seen().text("state"));
        assertEquals(false, story.seen().value("hasUnpublishedChanges"));
    }

    @Test
    void a_draft_has_nothing_to_discard_and_strangers_discard_nothing() {
        editor.writes("Entwurf").tryTo("discard").refuses(409, "illegal_transition");
        editor.writes("Fremd").publish().by(Client.author()).tryTo("discard").refuses(403, "forbidden");
    }
}
