package io.klartext.article.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The difference between two texts of one article, over HTTP. */
@QuarkusTest
class RevisionComparingTest {
    private final Client editor = Client.editor();

    @Test
    void members_and_blocks_are_told_with_the_words_that_changed() {
        Story story = editor.writes(
                        Json.of("headline", "Ein alter Titel", "body", body("a", "Eins", "b", "Zwei Worte")))
                .change(Json.of(
                        "headline",
                        "Ein neuer Titel",
                        "lead",
                        "Lead",
                        "body",
                        body("n", "Neu", "a", "Eins", "b", "Zwei neue Worte")));
        Answer diff = editor.get(story.path() + "/diff?from=1&to=2").is(200);
        assertEquals(List.of("headline", "lead"), diff.list("members.member"));
        assertEquals(List.of("changed", "added"), diff.list("members.change"));
        assertEquals("Ein alter Titel", diff.text("members[0].from"));
        assertEquals(List.of("equal", "delete", "insert", "equal"), diff.list("members[0].words.op"));
        assertEquals(List.of("Ein ", "alter", "neuer", " Titel"), diff.list("members[0].words.text"));
        assertEquals(List.of("n", "b"), diff.list("blocks.key"));
        assertEquals(List.of("added", "changed"), diff.list("blocks.change"));
        assertEquals(List.of(false, false), diff.list("blocks.moved"));
        assertNull(diff.value("blocks[0].fromIndex"));
        assertEquals(0, diff.number("blocks[0].toIndex"));
        assertEquals("Zwei neue Worte", diff.text("blocks[1].to.children[0].text"));
        assertEquals(List.of("Zwei ", "neue ", "Worte"), diff.list("blocks[1].words.text"));
    }

    @Test
    void a_revision_does_not_differ_from_itself() {
        Story story = editor.writes("Nur einer");
        for (String query : List.of("?from=1&to=1", "", "?to=1")) {
            Answer diff = editor.get(story.path() + "/diff" + query).is(200);
            assertEquals(1, diff.number("from"));
            assertEquals(1, diff.number("to"));
            assertEquals(List.of(), diff.list("members"));
            assertEquals(List.of(), diff.list("blocks"));
        }
    }

    @Test
    void it_is_about_the_newest_text_and_what_readers_see_or_else_the_one_before() {
        Story story =
                editor.writes("Von wo bis wo").change(Json.of("lead", "2")).change(Json.of("lead", "3"));
        assertEnds(story, "", 2, 3);
        assertEnds(story, "?to=2", 1, 2);
        assertEnds(story, "?from=1", 1, 3);
        story.publish().change(Json.of("lead", "4")).change(Json.of("lead", "5"));
        assertEnds(story, "", 3, 5);
        assertEnds(story, "?from=5&to=2", 5, 2);
    }

    @Test
    void tags_are_told_by_name_and_a_renamed_one_is_no_difference() {
        String slug = editor.makesTag("Vor der Umbenennung");
        Story story = editor.writes("Tags im Vergleich", slug).change(Json.of("lead", "x"));
        String tag = editor.get(story.path()).text("tags[0].id");
        editor.patch("/manage/tags/" + tag, "*", Json.of("name", "Danach")).is(200);
        assertEquals(List.of("lead"), editor.get(story.path() + "/diff").list("members.member"));
        story.change(Json.of("tags", Json.array()));
        Answer diff = editor.get(story.path() + "/diff").is(200);
        assertEquals("Danach", diff.text("members[0].from[0].name"));
    }

    @Test
    void it_takes_revisions_of_this_article_and_numbers() {
        Story story = editor.writes("Eng begrenzt");
        editor.get(story.path() + "/diff?from=1&to=9").refuses(404, "not_found");
        editor.get(story.path() + "/diff?from=9").refuses(404, "not_found");
        editor.get("/manage/articles/" + new UUID(0, 0) + "/diff").refuses(404, "not_found");
        editor.get(story.path() + "/diff?from=0").refuses(400, "invalid_parameter");
        editor.get(story.path() + "/diff?to=x").refuses(400, "invalid_parameter");
        editor.get(story.path() + "/diff?until=2").refuses(400, "invalid_parameter");
    }

    private void assertEnds(Story story, String query, int from, int to) {
        Answer diff = editor.get(story.path() + "/diff" + query).is(200);
        assertEquals(from, diff.number("from"));
        assertEquals(to, diff.number("to"));
    }

    private static ArrayNode body(String... keysAndTexts) {
        ArrayNode body = Json.array();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            body.add(Json.of(
                            "_type",
                            "block",
                            "_key",
                            keysAndTexts[i],
                            "children",
                            Json.array(Json.of("_type", "span", "_key", "s", "text", keysAndTexts[i + 1])))
                    .node());
        }
        return body;
    }
}
