package io.klartext.asset.management;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Events;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssetEditingTest {
    private final Client author = Client.author();

    @Inject
    Rows rows;

    @Inject
    Events events;

    private String upload() {
        return author.uploads(Form.withFile("bild.png", Pictures.png(12, 12)).with("credit", "Foto: Jana"))
                .text("id");
    }

    private Answer change(String id, int version, Json patch) {
        return author.patch("/manage/assets/" + id, "\"" + version + "\"", patch);
    }

    @Test
    void words_are_changed_member_by_member() {
        String id = upload();
        Answer changed = change(id, 1, Json.of("alt", "Ein Kran", "focalPoint", Json.of("x", 0.5, "y", 1)))
                .is(200);
        assertEquals("Ein Kran", changed.text("alt"));
        assertEquals("Foto: Jana", changed.text("credit"));
        assertEquals("\"2\"", changed.header("ETag"));
        assertEquals(
                0.25f,
                change(id, 2, Json.of("focalPoint", Json.of("x", 0.25))).is(200).value("focalPoint.x"));
        assertNull(change(id, 3, Json.of("focalPoint", null)).is(200).value("focalPoint"));
        assertEquals(4, change(id, 4, Json.of("alt", "Ein Kran")).is(200).number("version"));
        assertEquals(List.of("asset.created", "asset.updated", "asset.updated", "asset.updated"), events.typesOf(id));
    }

    @Test
    void what_does_not_fit_is_refused() {
        String id = upload();
        refuses(change(id, 1, Json.of("fileName", null)), "/fileName");
        refuses(change(id, 1, Json.of("fileName", "../geheim")), "/fileName");
        refuses(change(id, 1, Json.of("focalPoint", Json.of("x", 0.5))), "/focalPoint/y");
        refuses(change(id, 1, Json.of("crop", Json.of("x", 0.5, "y", 0, "width", 0.6, "height", 1))), "/crop");
        refuses(change(id, 1, Json.of("width", 100)), "/width");
        change(id, 7, Json.of("alt", "x")).refuses(412, "stale_version");
    }

    private static void refuses(Answer answer, String pointer) {
        assertEquals(pointer, answer.refuses(422, "invalid_content").text("errors[0].pointer"));
    }

    @Test
    void a_corrected_credit_is_another_edition_and_the_former_one_stays() {
        String id = upload();
        String sha256 = author.get("/manage/assets/" + id).text("sha256");
        change(id, 1, Json.of("alt", "Kein neuer Nachweis")).is(200);
        assertEquals(List.of("Foto: Jana"), credits(sha256));
        change(id, 2, Json.of("credit", "Foto: Jana Muster")).is(200);
        assertEquals(List.of("Foto: Jana", "Foto: Jana Muster"), credits(sha256));
        change(id, 3, Json.of("credit", "Foto: Jana")).is(200);
        assertEquals(List.of("Foto: Jana", "Foto: Jana Muster"), credits(sha256));
        assertEquals(
                "Foto: Jana",
                rows.text(
                                "select e.credit from asset a join edition e on e.key = a.edition where a.id = cast(? as uuid)",
                                id)
                        .get(0));
    }

    private List<String> credits(String sha256) {
        return rows.text("select credit from edition where sha256 = ? order by credit", sha256);
    }

    @Test
    void what_readers_see_is_changed_only_by_who_may_publish_it() {
        String id = upload();
        String path = "/manage/assets/" + id;
        change(id, 1, Json.of("alt", "Ein Kran")).is(200);
        Client editor = Client.editor();
        Story article = editor.writes(Json.of(
                        "headline", "Kran am Kai",
                        "bodyMarkdown", "Am Kai steht ein Kran.",
                        "image", Json.of("asset", Json.of("id", id))))
                .publish();
        for (Json patch : List.of(
                Json.of("alt", "Kein Kran"),
                Json.of("credit", "Foto: Niemand"),
                Json.of("caption", "Neu"),
                Json.of("expiresAt", "2020-01-01T00:00:00Z"),
                Json.of("crop", Json.of("x", 0, "y", 0, "width", 0.5, "height", 0.5)))) {
            change(id, 2, patch).refuses(403, "published_asset");
        }
        author.put(path + "/file", 2, Form.withFile("x.png", Pictures.png(3, 3)))
                .refuses(403, "published_asset");
        assertEquals(2, change(id, 2, Json.of("alt", "Ein Kran")).is(200).number("version"));
        editor.patch(path, "\"2\"", Json.of("alt", "Zwei Kräne")).is(200);
        article.unpublish();
        change(id, 3, Json.of("alt", "Ein Kran")).is(200);
    }

    @Test
    void a_scheduled_article_protects_its_pictures_too() {
        String id = upload();
        change(id, 1, Json.of("alt", "Ein Kran")).is(200);
        Client.editor()
                .writes(Json.of(
                        "headline", "Kran morgen",
                        "bodyMarkdown", "Am Kai steht ein Kran.",
                        "image", Json.of("asset", Json.of("id", id))))
                .take("publish", Json.of("publishAt", "2099-01-01T00:00:00Z"));
        change(id, 2, Json.of("alt", "Kein Kran")).refuses(403, "published_asset");
    }

    @Test
    void trash_and_restore() {
        String id = upload();
        String path = "/manage/assets/" + id;
        Answer trashed = author.delete(path, 1).is(200);
        assertEquals(1, trashed.number("version"));
        assertEquals(
                Instant.parse(trashed.text("trashedAt")).plus(Duration.ofDays(30)),
                Instant.parse(trashed.text("purgeAt")));
        change(id, 1, Json.of("alt", "x")).refuses(409, "in_trash");
        author.put(path + "/file", 1, Form.withFile("x.png", Pictures.png(3, 3)))
                .refuses(409, "in_trash");
        author.delete(path, 1).refuses(409, "illegal_transition");
        assertNull(author.act(path + "/restore", 1).is(200).text("trashedAt"));
        author.act(path + "/restore", 1).refuses(409, "illegal_transition");
        assertEquals(List.of("asset.created", "asset.trashed", "asset.restored"), events.typesOf(id));
    }
}
