package io.klartext.article.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body may come as Markdown or HTML, is kept as Portable Text, and is shown in every form. */
@QuarkusTest
class BodyFormsTest {
    private static final String MARKDOWN = "## Titel\n\nEin **fetter** Satz.\n\n- eins\n- zwei";

    private final Client editor = Client.editor();

    @Test
    void markdown_is_stored_as_portable_text() {
        Answer created = editor.writes(Json.of("headline", "M", "bodyMarkdown", MARKDOWN))
                .seen();
        assertEquals(List.of("h2", "normal", "normal", "normal"), created.list("body.style"));
        assertEquals("strong", created.text("body[1].children[1].marks[0]"));
        assertEquals("bullet", created.text("body[3].listItem"));
        assertFalse(created.object("").containsKey("bodyMarkdown"));
    }

    @Test
    void html_is_reduced_to_blocks() {
        Answer created = editor.writes(Json.of(
                        "bodyHtml",
                        "<h1 onclick='x()'>Titel</h1><script>x()</script><p>Ein <a href='javascript:x()'>Link</a></p>"))
                .seen();
        assertEquals(List.of("h2", "normal"), created.list("body.style"));
        assertEquals("Ein Link", created.text("body[1].children[0].text"));
        assertEquals(List.of(), created.list("body[1].markDefs"));
    }

    @Test
    void quotations_have_the_marks_of_the_language_of_the_article() {
        String html = "<p>Sie sagt <q>ja</q>.</p>";
        assertEquals("Sie sagt „ja“.", quoted(editor.writes(Json.of("bodyHtml", html))));
        Story french = editor.writes(Json.of("locale", "fr", "headline", "Q"));
        french.change(Json.of("bodyHtml", html));
        assertEquals("Sie sagt «ja».", quoted(french));
    }

    private static String quoted(Story story) {
        return story.seen().text("body[0].children[0].text");
    }

    @Test
    void what_could_not_be_kept_is_told_once() {
        Json draft = Json.of("bodyHtml", "<p>a<img src='https://x.example/1.jpg'></p><img src=2.jpg>");
        Answer created = editor.post("/manage/articles", draft).is(201);
        assertEquals(
                List.of(Map.of("what", "image", "count", 2, "example", "https://x.example/1.jpg")),
                created.list("conversion.dropped"));
        assertNull(editor.get("/manage/articles/" + created.text("id")).value("conversion"));
        Story story = editor.writes(Json.of("bodyMarkdown", "Nichts *verloren*."));
        assertFalse(story.seen().object("").containsKey("conversion"));
        Answer changed =
                story.tryToChange(Json.of("bodyMarkdown", "[a](b.html)")).is(200);
        assertEquals(List.of("link"), changed.list("conversion.dropped.what"));
        Answer merged = new Answer(editor.request()
                .header("If-Match", "\"1\"")
                .header("Prefer", "merge")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(Json.of("lead", "x").toString())
                .patch("/api/v1" + story.path()));
        assertNull(merged.is(200).value("conversion"));
    }

    @Test
    void addresses_of_our_pictures_become_pictures_whatever_they_were_called_and_others_are_told() {
        Answer asset = editor.uploads(Form.withFile("bild.png", Pictures.png(90, 60)));
        String id = asset.text("id");
        String address = asset.text("url");
        String html = "<img src='" + address + "' alt='Ein Bild'><img src='https://cdn.example/cms" + address
                + "'><img src='" + address.replaceAll("/media/./.", "/media/i/x") + "'>";
        Answer created =
                editor.post("/manage/articles", Json.of("bodyHtml", html)).is(201);
        assertEquals(List.of(id, id), created.list("body.asset._ref"));
        assertEquals("Ein Bild", created.text("body[0].alt"));
        assertEquals(List.of(1), created.list("conversion.dropped.count"));
        Answer named = editor.writes(Json.of("bodyMarkdown", "![a](klartext:asset/" + id + ")"))
                .seen();
        assertEquals(List.of(id), named.list("body.asset._ref"));
        editor.post("/manage/articles", Json.of("bodyMarkdown", "![a](klartext:asset/" + story().id() + ")"))
                .refuses(422, "invalid_content");
    }

    private Story story() {
        return editor.writes(Json.of("headline", "Kein Bild"));
    }

    @Test
    void two_forms_at_once_are_refused_by_name() {
        Answer refused = editor.post(
                        "/manage/articles", Json.of("body", Json.body("x"), "bodyMarkdown", "x", "bodyHtml", "x"))
                .refuses(422, "invalid_content");
        assertEquals(List.of("/body", "/bodyMarkdown", "/bodyHtml"), refused.list("errors.pointer"));
        Story story = editor.writes("Zwei auf einmal");
        Json both = Json.of("body", Json.body("x"), "bodyHtml", "x");
        assertEquals(
                List.of("/body", "/bodyHtml"),
                story.tryToChange(both).refuses(422, "invalid_content").list("errors.pointer"));
    }

    @Test
    void a_patch_in_markdown_replaces_the_body_and_blocks_that_stay_or_change_keep_their_keys() {
        Story story = editor.writes(Json.of("bodyMarkdown", MARKDOWN));
        List<String> before = story.seen().list("body._key");
        List<String> after = story.change(Json.of("bodyMarkdown", MARKDOWN.replace("Satz", "Absatz") + "\n- drei"))
                .seen()
                .list("body._key");
        assertEquals(before, after.subList(0, 4));
        assertEquals(5, after.size());
    }

    @Test
    void the_same_markdown_again_is_no_new_version() {
        Story story = editor.writes(Json.of("bodyMarkdown", MARKDOWN));
        assertEquals(1, story.change(Json.of("bodyMarkdown", MARKDOWN)).version());
        assertEquals(1, story.change(Json.of("bodyMarkdown", null)).version());
        assertEquals(
                2, story.change(Json.of("body", null, "bodyHtml", "<p>neu")).version());
        assertEquals(List.of(), story.change(Json.of("bodyHtml", "")).seen().list("body"));
    }

    @Test
    void readers_get_the_forms_that_they_ask_for() {
        Story story = editor.writes(Json.of("headline", "Formen", "bodyMarkdown", MARKDOWN))
                .publish();
        Answer shown = Client.reader()
                .get("/articles/" + story.id() + "?include=html,markdown,text")
                .is(200);
        assertEquals(
                "<h2>Titel</h2>\n<p>Ein <strong>fetter</strong> Satz.</p>\n<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>",
                shown.text("bodyHtml"));
        assertEquals(MARKDOWN, shown.text("bodyMarkdown"));
        assertEquals("Titel\nEin fetter Satz.\neins\nzwei", shown.text("bodyText"));
        assertEquals(4, shown.list("body").size());
        assertNull(story.shownToReaders().value("bodyHtml"));
    }

    @Test
    void include_adds_to_what_fields_selects_on_both_surfaces_and_in_lists() {
        String tag = editor.makesTag("Formen");
        Story story = editor.writes(Json.of(
                        "headline", "Liste",
                        "bodyMarkdown", "Kurz.",
                        "tags", Json.array(Json.of("slug", tag))))
                .publish();
        Answer one = editor.get(story.path() + "?fields=headline&include=text").is(200);
        assertEquals(Map.of("headline", "Liste", "bodyText", "Kurz."), one.object(""));
        Answer managed =
                editor.get("/manage/articles?limit=1&include=html&tag=" + tag).is(200);
        assertEquals("<p>Kurz.</p>", managed.text("items[0].bodyHtml"));
        assertNull(managed.value("items[0].body"));
        assertEquals(
                "Kurz.",
                Client.reader()
                        .get("/articles?limit=1&fields=slug&include=text&tag=" + tag)
                        .text("items[0].bodyText"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles", "/articles/x", "/manage/articles"})
    void an_unknown_form_is_refused_by_name(String path) {
        Answer refused = editor.get(path + "?include=html,pdf").refuses(400, "invalid_parameter");
        assertTrue(refused.text("detail").contains("'pdf'"), refused.body());
    }

    /** For {@code .ci/portabletext}, which shows what comes out to the renderers that frontends use. */
    @Test
    void a_body_of_everything_is_kept_and_handed_to_other_renderers() throws IOException {
        JsonNode body = new ObjectMapper().readTree(Files.readString(Path.of("src/test/resources/everything.json")));
        Story story = editor.writes(Json.of("headline", "Alles", "body", body)).publish();
        Answer shown = Client.reader()
                .get("/articles/" + story.id() + "?include=html,markdown")
                .is(200);
        assertEquals(body, new ObjectMapper().readTree(shown.body()).get("body"));
        for (String form : List.of("bodyHtml", "bodyMarkdown")) {
            Story same = story.change(Json.of(form, shown.text(form)));
            assertEquals(1, same.version(), form);
        }
        export(body.deepCopy());
    }

    private void export(ArrayNode body) throws IOException {
        String asset = editor.uploads(Form.withFile("bild.png", Pictures.png(90, 60))
                        .with("alt", "Ein Verlauf")
                        .with("credit", "Klartext"))
                .text("id");
        Json image = Json.of("_type", "image", "asset", Json.of("_ref", asset));
        body.add(image.node())
                .add(Json.of("_type", "gallery", "images", Json.array(image)).node());
        Story story = editor.writes(Json.of("headline", "Alles mit Bildern", "body", body))
                .publish();
        Path export = Path.of("target", "portabletext", "article.json");
        Files.createDirectories(export.getParent());
        Files.writeString(export, story.shownToReaders().is(200).body());
    }

    @Test
    void what_is_too_large_or_too_deep_is_refused() {
        List<Json> bodies = List.of(
                Json.of("bodyMarkdown", "x".repeat(500_001)),
                Json.of("bodyMarkdown", "x\n\n".repeat(2001)),
                Json.of("bodyHtml", "<div>".repeat(1000) + "x"));
        for (Json body : bodies) {
            editor.post("/manage/articles", body).refuses(422, "invalid_content");
        }
    }
}
