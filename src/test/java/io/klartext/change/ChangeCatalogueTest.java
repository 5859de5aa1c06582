package io.klartext.change;

import static io.klartext.testing.Commenting.saying;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.klartext.platform.sweep.Sweep;
import io.klartext.testing.Answer;
import io.klartext.testing.Changes;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Endpoint;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Story;
import io.klartext.testing.Sweeps;
import io.klartext.testing.TestClock;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that somebody changes is told once, under a name that the catalogue has. */
@QuarkusTest
class ChangeCatalogueTest {
    private static final Duration LONG_AFTER = Duration.ofDays(31);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Client editor = Client.editor();
    private final Client admin = Client.admin();
    private final Set<String> told = new TreeSet<>();

    @Inject
    Changes changes;

    @Inject
    TestClock clock;

    @Inject
    @All
    List<Sweep> sweeps;

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    private void tells(Runnable step, String... types) {
        long before = changes.last();
        step.run();
        List<String> found = changes.typesSince(before);
        assertEquals(List.of(types), found);
        told.addAll(found);
    }

    @Test
    void every_change_tells_exactly_its_event_and_the_catalogue_has_no_other() {
        articles();
        entries("tag");
        entries("author");
        assets();
        comments();
        webhooks();
        site();
        purge();
        assertEquals(
                new TreeSet<>(Arrays.stream(ChangeType.values())
                        .map(ChangeType::value)
                        .toList()),
                told);
    }

    private void articles() {
        Story[] story = new Story[1];
        tells(() -> story[0] = editor.writes("Alle Ereignisse"), "article.created");
        Story article = story[0];
        tells(() -> article.change(Json.of("lead", "neu")), "article.updated");
        tells(() -> article.change(Json.of("lead", "neu")));
        tells(() -> article.tryToChange(Json.of("slug", "Kein Slug")).is(422));
        tells(() -> addBlock(article), "article.updated");
        tells(() -> restoreRevision(article), "article.updated");
        workflow(article.by(editor));
    }

    private void workflow(Story article) {
        tells(() -> article.take("submit"), "article.moved");
        tells(() -> article.take("return", Json.of("note", "Bitte kürzen")), "article.moved");
        tells(() -> article.take("publish", Json.of("publishAt", "2990-01-01T00:00:00Z")), "article.scheduled");
        tells(() -> article.take("unschedule"), "article.moved");
        tells(article::publish, "article.published");
        tells(article::publish, "article.published");
        tells(article::unpublish, "article.unpublished");
        tells(() -> article.take("archive"), "article.moved");
        tells(article::restore, "article.moved");
        Story other = editor.writes("Eine Übersetzung");
        tells(
                () -> article.change(Json.of("locale", "en", "translationOf", Json.of("id", other.id()))),
                "article.translations_changed",
                "article.updated");
        tells(article::trash, "article.moved");
        tells(article::restore, "article.moved");
        article.trash();
    }

    private void addBlock(Story article) {
        String key = article.seen().text("body[0]._key");
        editor.request()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"_type\":\"divider\"}")
                .put("/api/v1" + article.path() + "/blocks/" + key)
                .then()
                .statusCode(200);
    }

    private void restoreRevision(Story article) {
        editor.request()
                .header("If-Match", "*")
                .post("/api/v1" + article.path() + "/revisions/1/restore")
                .then()
                .statusCode(200);
    }

    private void entries(String kind) {
        String list = "/manage/" + kind + "s";
        Answer[] made = new Answer[1];
        tells(
                () -> made[0] =
                        editor.post(list, Json.of("name", "Alle Ereignisse")).is(201),
                kind + ".created");
        String path = list + "/" + made[0].text("id");
        tells(
                () -> editor.patch(path, "\"1\"", Json.of("name", "Alles Geschehene"))
                        .is(200),
                kind + ".updated");
        tells(() -> editor.delete(path, 2).is(200), kind + ".trashed");
        tells(() -> editor.act(path + "/restore", 2).is(200), kind + ".restored");
        String into = editor.post(list, Json.of("name", "Das Ziel")).is(201).text("id");
        tells(
                () -> editor.act(path + "/merge", 2, Json.of("into", Json.of("id", into)))
                        .is(200),
                kind + ".merged");
        editor.delete(list + "/" + into, 1).is(200);
    }

    private void assets() {
        Answer[] made = new Answer[1];
        tells(() -> made[0] = editor.uploads(Form.withFile("ereignis.png", Pictures.png(4, 3))), "asset.created");
        String path = "/manage/assets/" + made[0].text("id");
        tells(() -> editor.patch(path, "\"1\"", Json.of("alt", "Ein Bild")).is(200), "asset.updated");
        tells(
                () -> editor.put(path + "/file", 2, Form.withFile("neu.png", Pictures.png(5, 3)))
                        .is(200),
                "asset.file_replaced");
        tells(() -> editor.delete(path, 3).is(200), "asset.trashed");
        tells(() -> editor.act(path + "/restore", 3).is(200), "asset.restored");
        editor.delete(path, 3).is(200);
    }

    private void comments() {
        Story article = editor.writes("Wird kommentiert").publish();
        Commenting reader = new Commenting(article);
        Answer[] taken = new Answer[1];
        tells(() -> taken[0] = reader.send(saying("Aha.")).is(202), "comment.held");
        String path = "/manage/comments/" + taken[0].text("id");
        tells(() -> admin.act(path + "/approve", 1).is(200), "comment.published");
        Answer staff = admin.post(
                        "/manage/articles/" + article.id() + "/comments",
                        Json.of("text", "Antwort", "name", "Redaktion"))
                .is(201);
        tells(
                () -> admin.act("/manage/comments/" + staff.text("id") + "/hide", 1)
                        .is(200),
                "comment.unpublished");
        String policy = "/api/v1/manage/moderation/policy/articles/" + article.id();
        tells(
                () -> admin.request()
                        .header("If-Match", "*")
                        .contentType(ContentType.JSON)
                        .body("{\"mode\":\"post\"}")
                        .put(policy)
                        .then()
                        .statusCode(200),
                "policy.changed");
        Answer[] published = new Answer[1];
        tells(() -> published[0] = reader.send(saying("Sofort da.")).is(201), "comment.published");
        tells(
                () -> Client.reader()
                        .request()
                        .header("If-Match", "*")
                        .contentType("application/merge-patch+json; charset=UTF-8")
                        .body("{\"text\":\"Anders.\"}")
                        .patch(published[0].text("statusUrl"))
                        .then()
                        .statusCode(200),
                "comment.changed");
    }

    private void webhooks() {
        try (Endpoint gone = new Endpoint().answers(410)) {
            Json draft = Json.of("url", gone.url(), "types", Json.array("tag.created"));
            String path = "/manage/webhooks/"
                    + admin.post("/manage/webhooks", draft).is(201).text("id");
            tells(
                    () -> {
                        editor.makesTag("Will niemand wissen");
                        long end = System.nanoTime() + PATIENCE.toNanos();
                        while (System.nanoTime() < end
                                && !admin.get(path).text("state").equals("disabled")) {
                            Thread.onSpinWait();
                        }
                    },
                    "tag.created",
                    "webhook.disabled");
            admin.request().header("If-Match", "*").delete("/api/v1" + path);
        }
    }

    private void site() {
        String title = admin.get("/manage/site").is(200).text("title");
        tells(
                () -> admin.patch("/manage/site", "*", Json.of("title", "Alle Ereignisse"))
                        .is(200),
                "site.changed");
        tells(() -> admin.patch("/manage/site", "*", Json.of("title", "Alle Ereignisse"))
                .is(200));
        tells(() -> admin.patch("/manage/site", "*", Json.of("title", title)).is(200), "site.changed");
    }

    /** What is purged by now is what the steps before have left in the trash. */
    private void purge() {
        clock.advance(LONG_AFTER);
        long before = changes.last();
        sweeps.stream().filter(sweep -> sweep.what().contains("trash")).forEach(Sweeps::run);
        told.addAll(changes.typesSince(before));
    }

    @Test
    void the_contract_has_one_schema_for_each_type() throws IOException {
        JsonNode mapping = new YAMLMapper()
                .readTree(Path.of("openapi.yaml").toFile())
                .at("/components/schemas/Change/discriminator/mapping");
        Set<String> documented = new TreeSet<>();
        mapping.fieldNames().forEachRemaining(documented::add);
        assertEquals(
                new TreeSet<>(Arrays.stream(ChangeType.values())
                        .map(ChangeType::value)
                        .toList()),
                documented);
    }
}
