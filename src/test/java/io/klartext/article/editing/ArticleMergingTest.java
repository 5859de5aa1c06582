package io.klartext.article.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Pictures;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several people write one article at once, and nobody's text is lost. */
@QuarkusTest
class ArticleMergingTest {
    private final Client editor = Client.editor();

    @Inject
    DataSource database;

    @Test
    void edits_of_different_blocks_are_merged_and_the_blocks_of_others_are_named() {
        Story story = story("a", "b", "c");
        put(story, "a", "von ihnen").is(200);
        Answer merged = put(story, "b", "von dir").is(200);
        assertEquals(List.of("von ihnen", "von dir", "c"), merged.list("body.children.text.flatten()"));
        assertEquals(List.of("a"), merged.list("mergedBlocks"));
        assertEquals("merge", merged.header("Preference-Applied"));
        assertEquals("\"3\"", merged.header("ETag"));
        assertEquals("von ihnen", editor.get(story.path() + "/revisions/3").text("content.body[0].children[0].text"));
    }

    @Test
    void where_nothing_is_to_be_merged_nothing_is_named() {
        Story story = story("a");
        Answer current = put(story, "a", "neu").is(200);
        assertEquals(List.of(), current.list("mergedBlocks"));
        assertEquals("merge", current.header("Preference-Applied"));
    }

    @Test
    void n_writers_of_n_blocks_with_one_outdated_tag_all_succeed() {
        String[] keys = IntStream.range(0, 12).mapToObj(number -> "k" + number).toArray(String[]::new);
        Story story = story(keys);
        List<Integer> statuses = Parallel.run(
                12, number -> put(story, keys[number], "Text " + number).status());
        assertEquals(Set.of(200), Set.copyOf(statuses));
        Answer whole = editor.get(story.path());
        assertEquals(13, whole.number("version"));
        assertEquals(
                IntStream.range(0, 12).mapToObj(number -> "Text " + number).toList(),
                whole.list("body.children.text.flatten()"));
    }

    @Test
    void n_writers_add_and_patch_at_once_and_all_of_it_is_there() {
        Story story = story("a");
        List<Integer> statuses = Parallel.run(
                9,
                number -> number == 0
                        ? patch(story, Json.of("lead", "Ein Lead.")).status()
                        : put(story, "n" + number, "Neu " + number).status());
        assertEquals(Set.of(200), Set.copyOf(statuses));
        Answer whole = editor.get(story.path());
        assertEquals("Ein Lead.", whole.text("lead"));
        assertEquals("a", whole.text("body[0]._key"));
        assertEquals(
                Set.of("a", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8"),
                new TreeSet<>(whole.<String>list("body._key")));
    }

    @Test
    void patches_of_different_members_and_blocks_are_merged() {
        Story story = story("a", "b");
        String tag = editor.makesTag("Zusammengeführt");
        patch(story, Json.of("lead", "von ihnen", "body", Json.array(block("b", "b"), block("a", "ihr a"))))
                .is(200);
        Json yours = Json.of(
                "kicker",
                "von dir",
                "tags",
                Json.array(Json.of("slug", tag)),
                "body",
                Json.array(block("a", "a"), block("n", "neu"), block("b", "dein b")));
        Answer merged = patch(story, yours).is(200);
        assertEquals("von ihnen", merged.text("lead"));
        assertEquals("von dir", merged.text("kicker"));
        assertEquals(List.of(tag), merged.list("tags.slug"));
        assertEquals(List.of("dein b", "ihr a", "neu"), merged.list("body.children.text.flatten()"));
    }

    @Test
    void markdown_is_merged_by_the_blocks_that_it_says_again() {
        Story story = story("a", "b", "c");
        put(story, "a", "von ihnen").is(200);
        Answer merged =
                patch(story, Json.of("bodyMarkdown", "a\n\nb\n\nanders")).is(200);
        assertEquals(List.of("von ihnen", "b", "anders"), merged.list("body.children.text.flatten()"));
        assertEquals(List.of("a"), merged.list("mergedBlocks"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bodyHtml", "bodyMarkdown"})
    void a_paragraph_changed_in_another_form_is_the_same_paragraph_changed(String form) {
        Story story = editor.writes(Json.of("bodyHtml", "<p>Eins.</p><p>Der Sensor misst dreizehn Millimeter.</p>"));
        Json fix = Json.of(form, "Eins.\n\nDer Sensor misst vierzehn Millimeter.");
        Json html = Json.of(form, "<p>Eins.</p><p>Der Sensor misst vierzehn Millimeter.</p>");
        Json theirs = form.equals("bodyHtml") ? html : fix;
        String before = story.seen().text("body[1]._key");
        patch(story, theirs).is(200);
        assertEquals(before, editor.get(story.path()).text("body[1]._key"));
        patch(story, theirs).is(200);
        assertEquals(
                List.of("Eins.", "Der Sensor misst vierzehn Millimeter."),
                editor.get(story.path()).list("body.children.text.flatten()"));
        patch(story, Json.of(form, "<p>Eins.</p><p>Der Sensor misst fünfzehn Millimeter.</p>"))
                .refuses(412, "merge_conflict");
        patch(story, Json.of(form, "<p>Der Sensor misst dreizehn Millimeter.</p><p>Eins.</p>"))
                .is(200);
        assertEquals(
                List.of("Der Sensor misst vierzehn Millimeter.", "Eins."),
                editor.get(story.path()).list("body.children.text.flatten()"));
    }

    @Test
    void a_gallery_that_both_sides_edit_alike_is_no_conflict() {
        String asset =
                editor.uploads(Form.withFile("bild.png", Pictures.png(90, 60))).text("id");
        Story story =
                editor.writes(Json.of("body", Json.array(block("a", "a"), gallery("Vorher", asset), block("b", "b"))));
        Json same = Json.of("body", Json.array(block("a", "a"), gallery("Nachher", asset), block("b", "b")));
        patch(story, same).is(200);
        patch(story, same).is(200);
        patch(story, Json.of("body", Json.array(block("a", "a"), gallery("Anders", asset), block("b", "b"))))
                .refuses(412, "merge_conflict");
    }

    /** A gallery whose picture gets a new key each time. */
    private static Json gallery(String caption, String asset) {
        Json image = Json.of("_type", "image", "asset", Json.of("_ref", asset), "caption", caption);
        return Json.of("_type", "gallery", "_key", "g", "images", Json.array(image));
    }

    @Test
    void the_same_block_is_a_conflict_that_shows_all_three() {
        Story story = story("a", "b");
        put(story, "a", "von ihnen").is(200);
        Answer refused = put(story, "a", "von dir").refuses(412, "merge_conflict");
        assertEquals(2, refused.number("currentVersion"));
        assertEquals(List.of("a"), refused.list("conflicts.key"));
        assertEquals("a", refused.text("conflicts[0].base.children[0].text"));
        assertEquals("von ihnen", refused.text("conflicts[0].theirs.children[0].text"));
        assertEquals("von dir", refused.text("conflicts[0].yours.children[0].text"));
        assertEquals(2, editor.get(story.path()).number("version"));
        assertEquals(2, put(story, "a", "von ihnen").is(200).number("version"), "said again, it is nothing new");
    }

    @Test
    void the_same_member_is_a_conflict_with_its_pointer() {
        Story story = story("a");
        patch(story, Json.of("lead", "von ihnen", "kicker", "gleich")).is(200);
        Answer refused =
                patch(story, Json.of("lead", "von dir", "kicker", "gleich")).refuses(412, "merge_conflict");
        assertEquals(List.of("/lead"), refused.list("conflicts.pointer"));
        assertNull(refused.value("conflicts[0].base"));
        assertEquals("von ihnen", refused.text("conflicts[0].theirs"));
        assertEquals("von dir", refused.text("conflicts[0].yours"));
    }

    @Test
    void an_edit_of_what_others_removed_is_a_conflict_and_so_is_the_reverse() {
        Story story = story("a", "b");
        remove(story, "a").is(200);
        put(story, "b", "von ihnen").is(200);
        Answer edited = put(story, "a", "von dir").refuses(412, "merge_conflict");
        assertNull(edited.value("conflicts[0].theirs"));
        Answer removed = remove(story, "b").refuses(412, "merge_conflict");
        assertNull(removed.value("conflicts[0].yours"));
        remove(story, "a").is(200);
    }

    @Test
    void without_the_preference_or_a_known_base_it_is_stale() throws SQLException {
        Story story = story("a", "b", "c");
        put(story, "a", "x").is(200);
        editor.patch(story.path(), "\"1\"", Json.of("lead", "x")).refuses(412, "stale_version");
        prefer(story, "\"99\"", "merge", "b").refuses(412, "stale_version");
        prefer(story, "\"1\", \"99\"", "merge", "b").refuses(412, "stale_version");
        prefer(story, "\"1\"", "return=minimal, x=\"merge\"", "b").refuses(412, "stale_version");
        prefer(story, "\"1\"", "return=minimal, Merge", "b").is(200);
        prefer(story, "\"1\"", "m".repeat(1001), "b").refuses(400, "invalid_parameter");
        thinOut(story.id(), 1);
        Answer refused = put(story, "c", "von dir").refuses(412, "stale_version");
        assertEquals(3, refused.number("currentVersion"));
    }

    @Test
    void what_breaks_a_rule_is_named_where_it_stands_in_the_request() {
        Story story = story("a", "b");
        put(story, "a", "x").is(200);
        Answer refused = patch(story, Json.of("body", Json.array(Json.of("_type", "unsinn"))))
                .refuses(422, "invalid_content");
        assertEquals(List.of("/body/0/_type"), refused.list("errors.pointer"));
        refused = patch(story, Json.of("tags", Json.array(Json.of("slug", "gibt-es-nicht"))))
                .refuses(422, "invalid_content");
        assertEquals(List.of("/tags/0"), refused.list("errors.pointer"));
    }

    private void thinOut(String article, int number) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement permit = connection.createStatement();
                    PreparedStatement delete =
                            connection.prepareStatement("delete from revision where article_id = ? and number = ?")) {
                permit.execute("select set_config('klartext.thinning', 'on', true)");
                delete.setObject(1, UUID.fromString(article));
                delete.setInt(2, number);
                assertEquals(1, delete.executeUpdate());
            }
            connection.commit();
        }
    }

    private Story story(String... keys) {
        List<Object> blocks = new ArrayList<>();
        List.of(keys).forEach(key -> blocks.add(block(key, key)));
        return editor.writes(Json.of("headline", "Gemeinsam", "body", Json.array(blocks.toArray())));
    }

    private Answer put(Story story, String key, String text) {
        return new Answer(editor.request()
                .header("If-Match", "\"" + story.version() + "\"")
                .header("Prefer", "merge")
                .contentType("application/json")
                .body(Json.body(text).get(0).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put("/api/v1" + story.path() + "/blocks/" + key));
    }

    private Answer remove(Story story, String key) {
        return new Answer(editor.request()
                .header("If-Match", "\"" + story.version() + "\"")
                .header("Prefer", "merge")
                .delete("/api/v1" + story.path() + "/blocks/" + key));
    }

    private Answer patch(Story story, Json patch) {
        return new Answer(editor.request()
                .header("If-Match", "\"" + story.version() + "\"")
                .header("Prefer", "merge")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(patch.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .patch("/api/v1" + story.path()));
    }

    private Answer prefer(Story story, String match, String preference, String key) {
        return new Answer(editor.request()
                .header("If-Match", match)
                .header("Prefer", preference)
                .contentType("application/json")
                .body(Json.body("von dir").get(0).toString())
                .put("/api/v1" + story.path() + "/blocks/" + key));
    }

    private static ObjectNode block(String key, String text) {
        return ((ObjectNode) Json.body(text).get(0)).put("_key", key);
    }
}
