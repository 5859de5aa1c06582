package io.klartext.article.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Events;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Blocks are written, moved and removed one by one. */
@QuarkusTest
class BlockEditingTest {
    private final Client editor = Client.editor();

    @Inject
    Events events;

    @Test
    void a_block_is_replaced_in_its_place_and_all_else_stays() {
        Story story = story("a", "b", "c").publish();
        Answer changed = put(story, "b", "", paragraph("Neu.")).is(200);
        assertEquals(List.of("a", "b", "c"), changed.list("body._key"));
        assertEquals("Neu.", changed.text("body[1].children[0].text"));
        assertEquals("c", changed.text("body[2].children[0].text"));
        assertEquals("\"2\"", changed.header("ETag"));
        assertNull(changed.header("Preference-Applied"));
        assertEquals(changed.body(), editor.get(story.path()).body());
        assertEquals("b", story.shownToReaders().text("body[1].children[0].text"));
        assertEquals(List.of(2, 1), editor.get(story.path() + "/revisions").list("items.number"));
        assertEquals("article.updated", events.typesOf(story.id()).get(2));
    }

    @Test
    void a_new_block_comes_to_the_end_or_where_after_says() {
        Story story = story("a", "b");
        assertEquals(
                List.of("a", "b", "n1"), put(story, "n1", "", paragraph("x")).list("body._key"));
        assertEquals(
                List.of("a", "n2", "b", "n1"),
                put(story.by(editor), "n2", "?after=a", paragraph("x")).list("body._key"));
        assertEquals(
                List.of("n3", "a", "n2", "b", "n1"),
                put(story.by(editor), "n3", "?after=~start", paragraph("x")).list("body._key"));
    }

    @Test
    void a_block_that_is_there_is_moved_by_after() {
        Story story = story("a", "b", "c");
        Answer moved = put(story, "c", "?after=~start", paragraph("oben")).is(200);
        assertEquals(List.of("c", "a", "b"), moved.list("body._key"));
        assertEquals("oben", moved.text("body[0].children[0].text"));
        assertEquals(
                List.of("a", "c", "b"),
                put(story.by(editor), "c", "?after=a", paragraph("oben")).list("body._key"));
    }

    @Test
    void a_block_is_removed() {
        Story story = story("a", "b", "c");
        Answer removed = remove(story, "b").is(200);
        assertEquals(List.of("a", "c"), removed.list("body._key"));
        assertEquals(2, removed.number("version"));
        remove(story.by(editor), "b").refuses(404, "not_found");
    }

    @Test
    void what_does_not_fit_is_named() {
        Story story = story("a", "b");
        Answer otherKey = put(story, "a", "", paragraph("x").put("_key", "b")).refuses(422, "invalid_content");
        assertEquals(List.of("/_key"), otherKey.list("errors.pointer"));
        Answer noSpans = put(story, "a", "", Json.of("_type", "block").node()).refuses(422, "invalid_content");
        assertEquals(List.of("/children"), noSpans.list("errors.pointer"));
        Answer noKey = put(story, "kein Schlüssel", "", paragraph("x")).refuses(422, "invalid_content");
        assertEquals(List.of("/_key"), noKey.list("errors.pointer"));
        for (String after : List.of("nicht-da", "a")) {
            Answer refused = put(story, "a", "?after=" + after, paragraph("x")).refuses(400, "invalid_parameter");
            assertEquals(List.of("after"), refused.list("errors.parameter"));
        }
        put(story, "a", "?after=", paragraph("x")).refuses(400, "invalid_parameter");
        assertEquals(1, editor.get(story.path()).number("version"));
    }

    @Test
    void the_key_in_the_body_may_be_said_again_and_no_change_is_no_version() {
        Story story = story("a");
        assertEquals(2, put(story, "a", "", block("a", "neu")).number("version"));
        assertEquals(2, put(story.by(editor), "a", "", block("a", "neu")).number("version"));
    }

    @Test
    void an_outdated_version_is_refused_and_authors_write_only_their_own() {
        Story story = story("a");
        put(story, "a", "", paragraph("neu")).is(200);
        put(story, "b", "", paragraph("neu")).refuses(412, "stale_version");
        remove(story, "a").refuses(412, "stale_version");
        Client author = Client.author();
        put(story.by(author), author, "a", "", paragraph("x")).refuses(403, "forbidden");
        Story own = author.writes("Eigenes");
        put(own, author, "b", "", paragraph("x")).is(200);
    }

    private Story story(String... keys) {
        Object[] blocks = List.of(keys).stream().map(key -> block(key, key)).toArray();
        return editor.writes(Json.of("headline", "Bausteine", "body", Json.array(blocks)));
    }

    private Answer put(Story story, String key, String query, ObjectNode block) {
        return put(story, editor, key, query, block);
    }

    private static Answer put(Story story, Client by, String key, String query, ObjectNode block) {
        return new Answer(by.request()
                .header("If-Match", "\"" + story.version() + "\"")
                .contentType("application/json")
                .body(block.toString())
                .put("/api/v1" + story.path() + "/blocks/" + key + query));
    }

    private Answer remove(Story story, String key) {
        return editor.delete(story.path() + "/blocks/" + key, story.version());
    }

    private static ObjectNode paragraph(String text) {
        return (ObjectNode) Json.body(text).get(0);
    }

    private static ObjectNode block(String key, String text) {
        ObjectNode block = paragraph(text).put("_key", key);
        ((ObjectNode) block.get("children").get(0)).put("_key", key + "s");
        return block;
    }
}
