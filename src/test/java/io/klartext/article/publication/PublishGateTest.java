package io.klartext.article.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Events;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checklist before publication: all defects at once, without a change, and the same when it is meant. */
@QuarkusTest
class PublishGateTest {
    private final Client editor = Client.editor();

    @Inject
    Events events;

    @Test
    void every_seeded_defect_is_found_and_nothing_changes() {
        String tag = editor.makesTag("Bald im Müll");
        Story story = editor.writes(Json.of(
                "lead", "Ohne Überschrift",
                "body", headings("h2", "h4", "h2", "h3", "h4"),
                "tags", Json.array(Json.of("slug", tag)),
                "sources", Json.array(Json.of("label", "Hörensagen"))));
        editor.delete("/manage/tags/" + story.seen().text("tags[0].id"), 1).is(200);

        Answer check = story.tryTo("publish?dryRun=true").is(200);
        assertEquals(false, check.value("publishable"));
        assertEquals(List.of("/headline", "/body/1/style", "/tags/0", "/sources/0/url"), check.list("errors.pointer"));
        assertEquals(
                List.of("required", "heading_skipped", "trashed_reference", "source_without_url"),
                check.list("errors.code"));
        assertEquals(List.of("error", "warning", "error", "warning"), check.list("errors.severity"));
        assertEquals("draft", editor.get(story.path()).text("state"));
        assertEquals(List.of("article.created"), events.typesOf(story.id()));

        Answer refused = story.tryTo("publish").refuses(422, "invalid_content");
        assertEquals(check.list("errors.pointer"), refused.list("errors.pointer"));
        assertEquals(check.list("errors.code"), refused.list("errors.code"));
    }

    @Test
    void what_was_mended_is_published_warnings_or_not() {
        Story story = editor.writes(Json.of("body", Json.body("x"), "sources", Json.array(Json.of("label", "Buch"))));
        assertEquals(false, story.tryTo("publish?dryRun=true").value("publishable"));
        story.change(Json.of("headline", "Nachgetragen"));
        Answer check = story.tryTo("publish?dryRun=true").is(200);
        assertEquals(true, check.value("publishable"));
        assertEquals(List.of("warning"), check.list("errors.severity"));
        story.publish().shownToReaders().is(200);
    }

    @Test
    void a_body_that_begins_below_its_level_is_told_and_a_sound_one_is_not() {
        Story wrong = editor.writes(Json.of("headline", "Falsch", "body", headings("h3")));
        assertEquals(
                List.of("/body/0/style"), wrong.tryTo("publish?dryRun=true").list("errors.pointer"));
        Story sound = editor.writes(Json.of("headline", "Richtig", "body", headings("h2", "h3", "h4", "h2", "h3")));
        assertEquals(List.of(), sound.tryTo("publish?dryRun=true").list("errors"));
    }

    @Test
    void a_check_asks_for_the_same_right_state_and_version() {
        Story story = editor.writes("Prüfling");
        story.by(Client.author()).tryTo("publish?dryRun=true").refuses(403, "forbidden");
        editor.act(story.path() + "/publish?dryRun=true", 9).refuses(412, "stale_version");
        editor.act(story.path() + "/publish?dryRun=vielleicht", 1).refuses(400, "invalid_parameter");
        story.trash().tryTo("publish?dryRun=true").refuses(409, "illegal_transition");
    }

    private static ArrayNode headings(String... styles) {
        Object[] blocks = new Object[styles.length];
        for (int i = 0; i < styles.length; i++) {
            blocks[i] = Json.of(
                    "_type",
                    "block",
                    "style",
                    styles[i],
                    "children",
                    Json.array(Json.of("_type", "span", "text", "Zwischentitel")));
        }
        return Json.array(blocks);
    }
}
