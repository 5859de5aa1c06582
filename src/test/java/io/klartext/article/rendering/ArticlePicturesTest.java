package io.klartext.article.rendering;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Form;
import io.klartext.testing.Json;
import io.klartext.testing.Pictures;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures in articles: what editors write, what readers get of it, and what stands against publishing it. */
@QuarkusTest
class ArticlePicturesTest {
    private static final String NO_ASSET = "01890000-0000-7000-8000-000000000001";

    private final Client editor = Client.editor();

    @Inject
    Statements statements;

    @Inject
    TestClock clock;

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    @Test
    void readers_get_everything_that_is_needed_to_show_them() {
        String asset = upload().text("id");
        Story story = editor.writes(Json.of(
                        "headline", "Mit Bildern",
                        "image", Json.of("asset", Json.of("id", asset), "alt", "Nur hier"),
                        "body", Json.array(block(asset), gallery(asset))))
                .publish();
        Answer shown = story.shownToReaders().is(200);

        assertEquals("Nur hier", shown.text("image.alt"));
        assertEquals("Drei Streifen", shown.text("image.caption"));
        assertEquals("Zeichnung: Klartext", shown.text("image.credit"));
        assertEquals(asset, shown.text("image.asset.id"));
        assertEquals(asset, shown.text("body[0].asset._ref"));
        assertEquals("Gestreift", shown.text("body[0].alt"));
        assertEquals("Im Text", shown.text("body[0].caption"));
        assertEquals(900, shown.number("body[0].asset.width"));
        assertEquals(2, shown.list("body[1].images").size());
        for (String url : List.of(
                shown.text("image.asset.url"),
                shown.text("image.asset.presets.card.url"),
                shown.text("body[0].asset.presets.square.url"),
                shown.text("body[1].images[0].asset.srcset[0].url"))) {
            assertEquals(
                    200, RestAssured.given().urlEncodingEnabled(false).get(url).statusCode(), url);
        }
        assertEquals(asset, Client.reader().get("/assets/" + asset).is(200).text("id"));
    }

    @Test
    void lists_show_the_image_and_cost_no_further_statement() {
        String asset = upload().text("id");
        String tag = editor.makesTag("Bebildert");
        String path = "/articles?tag=" + tag;
        for (int number = 0; number < 3; number++) {
            editor.writes(Json.of(
                            "headline", "Bild " + number,
                            "tags", Json.array(Json.of("slug", tag)),
                            "image", Json.of("asset", Json.of("id", asset)),
                            "body", Json.body("Text.")))
                    .publish();
        }
        Client.reader().get(path).is(200);
        assertEquals(1, statements.of(() -> Client.reader().get(path).is(200)));
        assertEquals(List.of(asset, asset, asset), Client.reader().get(path).list("items.image.asset.id"));
    }

    @Test
    void rendered_bodies_have_figures_with_words_and_files() {
        String asset = upload().text("id");
        Story story = editor.writes(Json.of("headline", "Gerendert", "body", Json.array(block(asset))))
                .publish();
        String html =
                Client.reader().get("/articles/" + story.id() + "?include=html").text("bodyHtml");
        assertThat(html, containsString("alt=\"Gestreift\""));
        assertThat(html, containsString("<cite class=\"credit\">Zeichnung: Klartext</cite>"));
        assertThat(html, containsString("src=\"/media/"));
        assertThat(html, containsString("srcset=\"/media/i/"));

        String draft = editor.get(story.path() + "?include=html").text("bodyHtml");
        assertThat(draft, not(containsString("Zeichnung")));
        story.change(Json.of("bodyHtml", draft));
        assertFalse((Boolean) story.seen().value("hasUnpublishedChanges"), "the same body again");
    }

    @Test
    void width_and_height_are_those_of_the_part_that_is_shown() {
        Json crop = Json.of("x", 0.5, "y", 0, "width", 0.5, "height", 1);
        Json whole = Json.of("asset", Json.of("id", upload().text("id")));
        Json part = Json.of("asset", Json.of("id", upload().text("id")), "crop", crop);
        Answer all = editor.writes(Json.of("headline", "Ganz", "body", Json.body("Text."), "image", whole))
                .publish()
                .shownToReaders();
        Answer half = editor.writes(Json.of("headline", "Halb", "body", Json.body("Text."), "image", part))
                .publish()
                .shownToReaders();
        assertEquals(all.number("image.asset.width") / 2, half.number("image.asset.width"));
        assertEquals(all.number("image.asset.height"), half.number("image.asset.height"));
    }

    @Test
    void a_crop_that_leaves_the_picture_is_named_where_it_stands() {
        Json crop = Json.of("x", 0.5, "y", 0, "width", 0.6, "height", 1);
        Json image = Json.of("asset", Json.of("id", upload().text("id")), "crop", crop);
        Answer refused = editor.post("/manage/articles", Json.of("headline", "Angeschnitten", "image", image));
        assertEquals(
                List.of("/image/crop"), refused.refuses(422, "invalid_content").list("errors.pointer"));
        assertEquals("range", refused.text("errors[0].code"));
    }

    @Test
    void an_unknown_asset_is_named_where_it_stands() {
        Answer refused = editor.post(
                "/manage/articles",
                Json.of(
                        "image", Json.of("asset", Json.of("id", NO_ASSET)),
                        "body", Json.array(block(NO_ASSET.replace("01", "02")))));
        refused.refuses(422, "invalid_content");
        assertEquals(List.of("/image/asset/id", "/body/0/asset/_ref"), refused.list("errors.pointer"));
        Answer html =
                editor.post("/manage/articles", Json.of("bodyHtml", "<img data-asset=\"" + NO_ASSET + "\" src=\"x\">"));
        assertEquals(List.of("/bodyHtml"), html.refuses(422, "invalid_content").list("errors.pointer"));
    }

    @Test
    void a_picture_without_words_or_rights_keeps_an_article_from_being_published() {
        String bare =
                editor.uploads(Form.withFile("nackt.png", Pictures.png(40, 30))).text("id");
        Story story = editor.writes(Json.of(
                "headline", "Unfertig",
                "image", Json.of("asset", Json.of("id", bare), "alt", "Gesagt"),
                "body", Json.array(Json.of("_type", "image", "asset", Json.of("_ref", bare)))));
        Answer check = story.tryTo("publish?dryRun=true").is(200);
        assertEquals(List.of("/image/credit", "/body/0/alt", "/body/0/credit"), check.list("errors.pointer"));
        story.tryTo("publish").refuses(422, "invalid_content");

        editor.patch("/manage/assets/" + bare, "\"1\"", Json.of("alt", "Streifen", "credit", "Klartext"))
                .is(200);
        story.publish().shownToReaders().is(200);
    }

    @Test
    void when_the_rights_end_readers_see_the_article_without_the_picture() {
        Answer asset = upload();
        Story story = editor.writes(Json.of(
                        "headline", "Befristet",
                        "image", Json.of("asset", Json.of("id", asset.text("id"))),
                        "body",
                                Json.array(
                                        block(asset.text("id")),
                                        Json.body("Ein Satz.").get(0))))
                .publish();
        String end = clock.now().plus(Duration.ofDays(1)).toString();
        editor.patch("/manage/assets/" + asset.text("id"), "\"1\"", Json.of("expiresAt", end))
                .is(200);
        assertEquals(2, story.shownToReaders().list("body").size());

        clock.advance(Duration.ofDays(2));
        Answer shown = story.shownToReaders().is(200);
        assertNull(shown.value("image"));
        assertEquals(1, shown.list("body").size());
        assertEquals(
                List.of("image_expired", "image_expired"),
                story.tryTo("publish?dryRun=true").list("errors.code"));
        assertEquals(
                List.of(story.id()),
                editor.get("/manage/assets?rights=expired&include=usages&q=streifen&limit=1")
                        .list("items[0].usages.id"));
    }

    @Test
    void an_asset_that_is_shown_is_not_trashed_until_nothing_shows_it() {
        String asset = upload().text("id");
        Story story = editor.writes(Json.of("headline", "Gebraucht", "body", Json.array(block(asset))))
                .publish();
        editor.delete("/manage/assets/" + asset, 1).refuses(409, "in_use");
        assertEquals(
                List.of("working_copy", "published"),
                editor.get("/manage/assets/" + asset + "/usages").list("items[0].where"));

        story.change(Json.of("body", Json.body("Ohne Bild.")));
        assertEquals(
                List.of("published"),
                editor.get("/manage/assets/" + asset + "/usages").list("items[0].where"));
        editor.delete("/manage/assets/" + asset, 1).refuses(409, "in_use");
        story.publish();
        assertEquals(
                List.of(), editor.get("/manage/assets/" + asset + "/usages").list("items"));
        Client.reader().get("/assets/" + asset).is(404);
        editor.delete("/manage/assets/" + asset, 1).is(200);
        editor.act(story.path() + "/revisions/1/restore", story.version()).is(200);
        assertEquals(
                List.of("image_expired"),
                editor.act(story.path() + "/publish?dryRun=true", story.version() + 1)
                        .list("errors.code"));
    }

    private Answer upload() {
        return editor.uploads(Form.withFile("streifen.png", Pictures.png(900, 600))
                .with("alt", "Gestreift")
                .with("caption", "Drei Streifen")
                .with("credit", "Zeichnung: Klartext"));
    }

    private static Json block(String asset) {
        return Json.of("_type", "image", "asset", Json.of("_ref", asset), "caption", "Im Text");
    }

    private static Json gallery(String asset) {
        Json image =
                Json.of("_type", "image", "asset", Json.of("_ref", asset), "focalPoint", Json.of("x", 0.25, "y", 0.75));
        Json other = Json.of("_type", "image", "asset", Json.of("_ref", asset));
        return Json.of("_type", "gallery", "images", Json.array(image, other));
    }
}
