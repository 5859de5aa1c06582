package io.klartext.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Pictures;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pictures of authors: who has which, who sees it, and what becomes of it. */
@QuarkusTest
class AuthorPictureTest {
    private final Client editor = Client.editor();

    @Inject
    TestClock clock;

    @Inject
    Statements statements;

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    private String upload(String... words) {
        Form form = Form.withFile("portrait.png", Pictures.png(12, 9));
        for (int i = 0; i < words.length; i += 2) {
            form.with(words[i], words[i + 1]);
        }
        return editor.uploads(form).text("id");
    }

    private static Json of(String asset) {
        return Json.of("id", asset);
    }

    private Answer make(String name, String asset) {
        return editor.post("/manage/authors", Json.of("name", name, "picture", of(asset)))
                .is(201);
    }

    private Answer change(Answer author, Json patch) {
        return editor.patch("/manage/authors/" + author.text("id"), "*", patch);
    }

    private Story publish(Answer author) {
        return editor.writes(Json.of(
                        "headline",
                        "Von " + author.text("name"),
                        "body",
                        Json.body("Ein Satz."),
                        "authors",
                        Json.array(Json.of("id", author.text("id")))))
                .publish();
    }

    private static Answer shown(Answer author) {
        return Client.reader().get("/authors/" + author.text("slug")).is(200);
    }

    private static Answer asset(String id) {
        return Client.reader().get("/assets/" + id);
    }

    private Answer trash(String asset) {
        return editor.delete("/manage/assets/" + asset, 1);
    }

    @Test
    void a_picture_is_set_changed_and_removed() {
        String first = upload();
        String second = upload();
        Answer author = make("Mit Gesicht", first);
        assertEquals(Map.of("id", first), author.object("picture"));
        assertNull(editor.post("/manage/authors", Json.of("name", "Ohne Gesicht"))
                .is(201)
                .value("picture"));
        Answer changed = change(author, Json.of("picture", of(second))).is(200);
        assertEquals(second, changed.text("picture.id"));
        assertEquals(2, changed.number("version"));
        assertEquals(2, change(author, Json.of("picture", of(second))).number("version"));
        assertEquals(
                second,
                change(author, Json.of("bio", "Hat auch Worte.")).is(200).text("picture.id"));
        Answer removed = change(author, Json.of("picture", null)).is(200);
        assertTrue(removed.object("").containsKey("picture"));
        assertNull(removed.value("picture"));
        assertEquals(4, removed.number("version"));
    }

    @Test
    void a_picture_that_there_is_not_is_refused() {
        String trashed = upload();
        trash(trashed).is(200);
        Answer author = make("Wählerisch", upload());
        for (String asset : List.of(trashed, UUID.randomUUID().toString())) {
            for (Answer refused : List.of(
                    editor.post("/manage/authors", Json.of("name", "Nie", "picture", of(asset))),
                    change(author, Json.of("picture", of(asset))))) {
                refused.refuses(422, "invalid_content");
                assertEquals(List.of("/picture/id"), refused.list("errors.pointer"));
                assertEquals(List.of("unknown_reference"), refused.list("errors.code"));
            }
        }
        Answer nameless = editor.post("/manage/authors", "{\"name\": \"Nie\", \"picture\": {}}")
                .is(422);
        assertEquals(List.of("/picture/id"), nameless.list("errors.pointer"));
    }

    @Test
    void readers_get_all_that_is_needed_to_show_it() {
        String id = upload("alt", "Im Profil", "credit", "Foto: Kai", "license", "CC BY 4.0");
        Answer author = make("Im Profil", id);
        publish(author);
        Map<String, Object> picture = shown(author).object("picture");
        assertEquals(asset(id).is(200).object(""), picture);
        assertEquals(id, picture.get("id"));
        assertEquals("image/png", picture.get("type"));
        assertEquals(12, picture.get("width"));
        assertEquals("Im Profil", picture.get("alt"));
        assertEquals("Foto: Kai", picture.get("credit"));
        assertTrue(picture.get("url").toString().startsWith("/media/"));
    }

    @Test
    void a_page_of_authors_costs_one_statement_more_and_without_pictures_none() {
        for (int i = 0; i < 3; i++) {
            publish(make("!!! Vorn " + i, upload()));
        }
        publish(editor.post("/manage/authors", Json.of("name", "\"\"\" Ganz vorn"))
                .is(201));
        Answer page = Client.reader().get("/authors?limit=100").is(200);
        assertTrue(page.list("items.picture").stream()
                        .filter(picture -> picture != null)
                        .count()
                >= 3);
        assertEquals(2, statements.of(() -> Client.reader().get("/authors?limit=100")));
        Answer plain =
                editor.post("/manage/authors", Json.of("name", "Bildlos")).is(201);
        publish(plain);
        assertEquals(1, statements.of(() -> shown(plain)));
    }

    @Test
    void the_end_of_a_right_is_the_end_of_the_picture_and_not_of_the_author() {
        String id = upload("expiresAt", clock.now().plus(Duration.ofHours(1)).toString());
        Answer author = make("Befristet", id);
        publish(author);
        assertEquals(id, shown(author).text("picture.id"));
        clock.advance(Duration.ofHours(2));
        Answer after = shown(author);
        assertTrue(after.object("").containsKey("picture"));
        assertNull(after.value("picture"));
        asset(id).refuses(410, "gone");
        assertEquals(
                id, editor.get("/manage/authors/" + author.text("id")).is(200).text("picture.id"));
    }

    @Test
    void readers_see_the_picture_while_they_see_the_author() {
        String id = upload();
        Answer author = make("Bald bekannt", id);
        asset(id).refuses(404, "not_found");
        Story article = publish(author);
        assertEquals(1, statements.of(() -> asset(id).is(200)));
        article.unpublish();
        asset(id).refuses(404, "not_found");
        article.take("publish", Json.of("publishAt", clock.now().plus(Duration.ofHours(1))));
        asset(id).refuses(404, "not_found");
        clock.advance(Duration.ofHours(2));
        asset(id).is(200);
        Answer trashed =
                editor.delete("/manage/authors/" + author.text("id"), 1).is(200);
        asset(id).refuses(404, "not_found");
        editor.act("/manage/authors/" + author.text("id") + "/restore", trashed.number("version"))
                .is(200);
        asset(id).is(200);
    }

    @Test
    void whoever_is_merged_loses_the_picture_and_the_target_keeps_its_own() {
        String old = upload();
        String kept = upload();
        Answer merged = make("Geht auf", old);
        Answer target = make("Bleibt", kept);
        Answer result = editor.act(
                        "/manage/authors/" + merged.text("id") + "/merge",
                        1,
                        Json.of("into", Json.of("id", target.text("id"))))
                .is(200);
        assertEquals(kept, result.text("picture.id"));
        assertNull(editor.get("/manage/authors/" + merged.text("id")).is(200).value("picture"));
        trash(old).is(200);
        trash(kept).refuses(409, "in_use");
    }

    @Test
    void the_picture_of_an_author_stays_out_of_the_trash() {
        String id = upload("caption", "Hält ein Portrait");
        Answer author = make("Hält es fest", id);
        Story article = editor.writes(Json.of(
                "headline", "Zeigt es auch", "body", Json.body("Ein Satz."), "image", Json.of("asset", of(id))));
        Answer refused = trash(id).refuses(409, "in_use");
        assertEquals(List.of("author", "article"), refused.list("usedBy.type"));
        assertEquals(List.of(author.text("id"), article.id()), refused.list("usedBy.id"));
        assertEquals(List.of("Hält es fest", "Zeigt es auch"), refused.list("usedBy.name"));
        article.change(Json.of("image", null));
        assertEquals(List.of("author"), trash(id).refuses(409, "in_use").list("usedBy.type"));
        assertEquals(List.of(id), listed("used=true"));
        assertEquals(List.of(), listed("used=false"));
        editor.delete("/manage/authors/" + author.text("id"), 1).is(200);
        trash(id).refuses(409, "in_use");
        editor.act("/manage/authors/" + author.text("id") + "/restore", 1).is(200);
        change(author, Json.of("picture", null)).is(200);
        assertEquals(List.of(id), listed("used=false"));
        trash(id).is(200);
    }

    private List<String> listed(String filter) {
        return editor.get("/manage/assets?q=Hält ein Portrait&" + filter)
                .is(200)
                .list("items.id");
    }

    @Test
    void names_of_authors_are_for_those_who_may_read_them() {
        String id = upload();
        make("Noch geheim", id);
        Client agency = Client.withKey(Client.admin()
                .post("/manage/keys", Json.of("name", "Agentur", "scopes", Json.array("assets:write")))
                .is(201)
                .text("key"));
        Answer refused = agency.delete("/manage/assets/" + id, 1).refuses(409, "in_use");
        assertEquals("author", refused.text("usedBy[0].type"));
        assertNull(refused.value("usedBy[0].name"));
        assertFalse(refused.body().contains("geheim"));
    }

    @Test
    void trashing_and_choosing_a_picture_at_the_same_moment_never_both_succeed() {
        for (int round = 0; round < 5; round++) {
            String id = upload();
            Answer author = make("Wettlauf", upload());
            List<Boolean> done = Parallel.run(
                    2,
                    number -> number == 0
                            ? change(author, Json.of("picture", of(id))).status() == 200
                            : trash(id).status() == 200);
            assertNotEquals(done.get(0), done.get(1));
        }
    }
}
