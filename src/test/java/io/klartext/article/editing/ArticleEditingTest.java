package io.klartext.article.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Statements;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Working copies: what was written is what is read, and nobody overwrites anybody. */
@QuarkusTest
class ArticleEditingTest {
    @Test
    void tags_and_authors_change_places() {
        Json one = Json.of("slug", editor.makesTag("Erst"));
        Json two = Json.of("slug", editor.makesTag("Dann"));
        Json jana = Json.of(
                "slug",
                editor.post("/manage/authors", Json.of("name", "Jana Erst")).text("slug"));
        Json mira = Json.of(
                "slug",
                editor.post("/manage/authors", Json.of("name", "Mira Dann")).text("slug"));
        Story story = editor.writes(Json.of("tags", Json.array(one, two), "authors", Json.array(jana, mira)));
        story.change(Json.of("tags", Json.array(two, one), "authors", Json.array(mira, jana)));
        assertEquals(List.of("Dann", "Erst"), story.seen().list("tags.name"));
        assertEquals(List.of("Mira Dann", "Jana Erst"), story.seen().list("authors.name"));
    }

    private final Client editor = Client.editor();

    @Inject
    Statements statements;

    @Test
    void a_draft_is_kept_as_it_was_written() {
        String tag = editor.makesTag("Objektive");
        Json draft = Json.of(
                "kicker", "Hintergrund",
                "headline", "Größe zählt: was ein 1-Zoll-Sensor bringt",
                "lead", "Ein Lead.",
                "body", Json.body("Erster Absatz.", "Zweiter Absatz."),
                "tags", Json.array(Json.of("slug", tag)),
                "sources", Json.array(Json.of("label", "Leica Camera AG", "url", "https://leica-camera.com/")),
                "seo", Json.of("title", "1-Zoll-Sensor", "noindex", true));
        Answer created = editor.writes(draft).seen();
        assertEquals("groesse-zaehlt-was-ein-1-zoll-sensor-bringt", created.text("slug"));
        assertEquals("de", created.text("locale"));
        assertEquals("\"1\"", created.header("ETag"));
        assertEquals("/api/v1/manage/articles/" + created.text("id"), created.header("Location"));

        Answer read = editor.get("/manage/articles/" + created.text("id")).is(200);
        assertEquals(created.body(), read.body());
        assertEquals("Zweiter Absatz.", read.text("body[1].children[0].text"));
        assertEquals("Objektive", read.text("tags[0].name"));
        assertEquals("https://leica-camera.com/", read.text("sources[0].url"));
        assertEquals(true, read.value("seo.noindex"));
        assertEquals(List.of("submit", "publish", "archive", "trash"), read.list("allowedActions"));
    }

    @Test
    void a_patch_changes_what_it_names_and_nothing_else() {
        Story story = editor.writes("Vorher");
        Answer changed = story.change(Json.of("lead", "Neu", "seo", Json.of("title", "T")))
                .seen();
        assertEquals("Neu", changed.text("lead"));
        assertEquals("Vorher", changed.text("headline"));
        assertEquals("vorher", changed.text("slug").substring(0, 6));
        assertEquals("Ein Satz.", changed.text("body[0].children[0].text"));
        assertEquals("T", changed.text("seo.title"));
        assertEquals(2, changed.number("version"));
        assertNull(story.change(Json.of("lead", null)).seen().value("lead"));
    }

    @Test
    void a_patch_that_changes_nothing_is_no_new_version() {
        Story story = editor.writes("Gleich");
        assertEquals(1, story.change(Json.of("headline", "Gleich")).version());
    }

    @Test
    void a_stale_patch_is_refused_and_told_the_current_version() {
        Story story = editor.writes("Stand");
        Story other = story.by(editor);
        other.change(Json.of("lead", "zuerst"));
        Answer refused = story.tryToChange(Json.of("lead", "zuletzt")).refuses(412, "stale_version");
        assertEquals(2, refused.number("currentVersion"));
        assertEquals("zuerst", editor.get(story.path()).text("lead"));
    }

    @Test
    void a_foreign_tag_is_stale_and_a_star_is_not() {
        Story story = editor.writes("Vergleich");
        editor.patch(story.path(), "\"abc\"", Json.of("lead", "x")).refuses(412, "stale_version");
        editor.patch(story.path(), "1", Json.of("lead", "x")).refuses(400, "invalid_parameter");
        editor.patch(story.path(), "\"7\", \"1\"", Json.of("lead", "x")).is(200);
        editor.patch(story.path(), "*", Json.of("lead", "y")).is(200);
    }

    @Test
    void of_fifty_patches_with_the_same_tag_one_is_taken() {
        Story story = editor.writes("Gedränge");
        List<Integer> statuses = Parallel.run(
                50,
                number -> story.tryToChange(Json.of("lead", "Nummer " + number)).status());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());
        assertEquals(49, statuses.stream().filter(status -> status == 412).count(), statuses.toString());
        assertEquals(2, editor.get(story.path()).number("version"));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        Answer refused = editor.post(
                        "/manage/articles",
                        Json.of(
                                "slug", "Kein Slug",
                                "body", Json.array(Json.of("_type", "unsinn"), Json.of("_type", "embed")),
                                "tags", Json.array(Json.of("slug", "gibt-es-nicht"), Json.of()),
                                "seo", Json.of("canonicalUrl", "javascript:alert(1)"),
                                "sources", Json.array(Json.of("url", "ftp://x"))))
                .refuses(422, "invalid_content");
        List<Map<String, String>> errors = refused.list("errors");
        List<String> found = errors.stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
        assertEquals(
                List.of(
                        "/seo/canonicalUrl format",
                        "/slug format",
                        "/sources/0/label required",
                        "/sources/0/url format",
                        "/body/0/_type block_type",
                        "/body/1/url required",
                        "/tags/0 unknown_reference",
                        "/tags/1 invalid"),
                found);
    }

    @Test
    void the_slug_of_a_frequent_headline_costs_no_more_than_that_of_a_rare_one() {
        String headline = "Wetter " + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        String first = editor.writes(headline).seen().text("slug");
        long second = statements.ofCached(() ->
                editor.post("/manage/articles", Json.of("headline", headline)).is(201));
        for (int number = 3; number < 20; number++) {
            editor.post("/manage/articles", Json.of("headline", headline)).is(201);
        }
        assertEquals(
                second,
                statements.ofCached(() -> editor.post("/manage/articles", Json.of("headline", headline))
                        .is(201)));
        for (int number = 21; number < 24; number++) {
            assertEquals(
                    first + "-" + number,
                    editor.post("/manage/articles", Json.of("headline", headline))
                            .is(201)
                            .text("slug"));
        }
    }

    @Test
    void two_articles_of_one_headline_get_two_slugs_and_a_wanted_slug_is_never_changed() {
        String first = editor.writes("Doppelt gemoppelt").seen().text("slug");
        String second = editor.writes("Doppelt gemoppelt").seen().text("slug");
        assertTrue(second.startsWith("doppelt-gemoppelt-"), second);
        editor.post("/manage/articles", Json.of("slug", first)).refuses(409, "slug_taken");
        editor.writes(Json.of("slug", first, "locale", "en"));
    }

    @Test
    void of_parallel_creates_with_one_headline_each_gets_its_own_slug() {
        List<String> slugs = Parallel.run(
                8,
                number -> editor.post("/manage/articles", Json.of("headline", "Alle auf einmal"))
                        .is(201)
                        .text("slug"));
        assertEquals(8, slugs.stream().distinct().count(), slugs.toString());
    }

    @Test
    void authors_change_only_their_own_articles() {
        Client author = Client.author();
        Story own = author.writes("Meins");
        own.change(Json.of("lead", "Mein Lead"));
        Story others = editor.writes("Nicht meins").by(author);
        others.tryToChange(Json.of("lead", "x")).refuses(403, "forbidden");
        others.tryToTrash().refuses(403, "forbidden");
        own.tryTo("publish").refuses(403, "forbidden");
        assertEquals(List.of("submit", "trash"), own.seen().list("allowedActions"));
        own.trash().restore();
    }

    @Test
    void what_is_in_the_trash_is_not_changed_and_comes_back_as_it_was() {
        Story story = editor.writes("Weg und wieder da").trash();
        story.tryToChange(Json.of("lead", "x")).refuses(409, "in_trash");
        assertEquals(List.of("restore"), story.seen().list("allowedActions"));
        Answer back = story.restore().seen();
        assertNull(back.value("trashedAt"));
        assertEquals("draft", back.text("state"));
        assertEquals(1, back.number("version"));
    }

    @Test
    void a_member_that_is_unknown_or_not_ours_to_write_is_named_even_if_it_is_null() {
        Story story = editor.writes("Fremde Felder");
        for (Json patch : List.of(
                Json.of("unbekannt", null),
                Json.of("version", null),
                Json.of("createdBy", null),
                Json.of("seo", Json.of("unbekannt", null)))) {
            story.tryToChange(patch).refuses(422, "invalid_content");
        }
        assertEquals(1, story.change(Json.of("lead", null, "slug", null)).version());
    }

    @Test
    void too_many_references_are_refused_at_once() {
        Object[] many =
                java.util.Collections.nCopies(5000, Json.of("slug", "x")).toArray();
        Answer refused = editor.post("/manage/articles", Json.of("tags", Json.array(many)))
                .refuses(422, "invalid_content");
        assertEquals(List.of("/tags"), refused.list("errors.pointer"));
    }

    @Test
    void a_slug_that_was_given_away_meanwhile_keeps_an_article_in_the_trash() {
        Story story = editor.writes("Platz").trash();
        editor.writes(Json.of("slug", story.seen().text("slug")));
        story.tryTo("restore").refuses(409, "slug_taken");
    }
}
