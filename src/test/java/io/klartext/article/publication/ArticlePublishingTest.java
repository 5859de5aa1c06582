package io.klartext.article.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From working copy to publication: readers see what was published, when it was published, and nothing else. */
@QuarkusTest
class ArticlePublishingTest {
    private final Client editor = Client.editor();

    @Test
    void readers_see_nothing_before_and_everything_after() {
        Story story = editor.writes("Endlich da");
        story.shownToReaders().refuses(404, "not_found");
        story.publish();
        Answer shown = story.shownToReaders().is(200);
        assertEquals("Endlich da", shown.text("headline"));
        assertEquals("Ein Satz.", shown.text("body[0].children[0].text"));
        assertEquals(1, shown.number("readingMinutes"));
        assertEquals("/api/v1/articles/" + shown.text("slug"), shown.text("links.self"));
        assertEquals(
                shown.body(),
                Client.reader().get("/articles/" + shown.text("slug")).is(200).body());
    }

    @Test
    void an_edit_of_a_published_article_stays_with_the_editors_until_it_is_published() {
        Story story = editor.writes("Fassung eins").publish();
        Answer edited = story.change(Json.of("headline", "Fassung zwei")).seen();
        assertEquals(true, edited.value("hasUnpublishedChanges"));
        assertEquals(1, edited.number("publication.version"));
        assertEquals("Fassung eins", story.shownToReaders().text("headline"));

        Answer published = story.publish().seen();
        assertEquals(false, published.value("hasUnpublishedChanges"));
        assertEquals(2, published.number("version"));
        Answer shown = story.shownToReaders();
        assertEquals("Fassung zwei", shown.text("headline"));
        assertEquals(published.text("publication.publishedAt"), shown.text("publishedAt"));
    }

    @Test
    void publishing_again_keeps_the_first_date() {
        Story story = editor.writes("Datum").publish();
        String first = story.shownToReaders().text("publishedAt");
        story.unpublish().publish();
        assertEquals(first, story.shownToReaders().text("publishedAt"));
    }

    @Test
    void what_was_unpublished_is_gone_for_readers_and_a_draft_for_editors() {
        Story story = editor.writes("Zurückgezogen").publish().unpublish();
        story.shownToReaders().refuses(410, "gone");
        assertEquals("draft", story.seen().text("state"));
        assertEquals(
                List.of("submit", "publish", "archive", "trash"), story.seen().list("allowedActions"));
    }

    @Test
    void an_action_that_is_not_legal_names_those_that_are() {
        Story story = editor.writes("Verbotenes").publish();
        Answer refused = story.tryToTrash().refuses(409, "illegal_transition");
        assertEquals("published", refused.text("state"));
        assertEquals(List.of("publish", "submit", "unpublish", "discard"), refused.list("allowedActions"));
        story.unpublish().tryTo("unpublish").refuses(409, "illegal_transition");
    }

    @Test
    void an_article_without_headline_and_body_is_not_published() {
        Story story = editor.writes(Json.of("lead", "Nur ein Lead"));
        Answer refused = story.tryTo("publish").refuses(422, "invalid_content");
        assertEquals(List.of("/headline", "/body"), refused.list("errors.pointer"));
        story.shownToReaders().is(404);
    }

    @Test
    void relations_survive_every_order_of_publishing() {
        String tag = editor.makesTag("Überlebender");
        Story story = editor.writes("Beziehungen", tag).publish().unpublish().publish();
        story.change(Json.of("lead", "neu")).publish();
        assertEquals(List.of(tag), story.shownToReaders().list("tags.slug"));
        story.unpublish().trash().restore().publish();
        assertEquals(List.of(tag), story.shownToReaders().list("tags.slug"));
    }

    @Test
    void a_tag_in_the_trash_is_hidden_from_readers_and_returns_with_its_articles() {
        String name = "Verschwindend";
        String slug = editor.makesTag(name);
        Story story = editor.writes("Mit Schlagwort", slug).publish();
        String path = "/manage/tags/" + story.seen().text("tags[0].id");
        editor.delete(path, 1).is(200);
        assertEquals(List.of(), story.shownToReaders().list("tags"));
        Client.reader().get("/tags/" + slug).is(404);
        assertEquals(
                1, story.change(Json.of("lead", "Anderes")).seen().list("tags").size());
        editor.act(path + "/restore", 1).is(200);
        assertEquals(List.of(slug), story.shownToReaders().list("tags.slug"));
        assertEquals(1, Client.reader().get("/tags/" + slug).is(200).number("articleCount"));
    }

    @Test
    void the_same_slug_in_two_locales_is_told_apart_by_the_locale() {
        Story german = editor.writes(Json.of("slug", "zweisprachig", "headline", "DE", "body", Json.body("x")));
        Story english = editor.writes(
                Json.of("slug", "zweisprachig", "headline", "EN", "body", Json.body("x"), "locale", "en"));
        english.publish();
        assertEquals("EN", Client.reader().get("/articles/zweisprachig").text("headline"));
        german.publish();
        assertEquals("DE", Client.reader().get("/articles/zweisprachig").text("headline"));
        assertEquals(
                "EN", Client.reader().get("/articles/zweisprachig?locale=en").text("headline"));
        Client.reader().get("/articles/zweisprachig?locale=fr").is(404);
        assertEquals("/api/v1/articles/zweisprachig", german.shownToReaders().text("links.self"));
        assertEquals(
                "/api/v1/articles/zweisprachig?locale=en",
                english.shownToReaders().text("links.self"));
    }

    @Test
    void a_slug_that_readers_still_see_is_not_given_to_another_article() {
        Story story = editor.writes("Adresse").publish();
        String shown = story.seen().text("slug");
        story.change(Json.of("slug", shown + "-neu"));
        editor.post("/manage/articles", Json.of("slug", shown)).refuses(409, "slug_taken");
    }

    @Test
    void drafts_leave_no_trace_on_the_delivery_side() {
        String secret = "geheim" + System.nanoTime();
        String tag = editor.makesTag(secret);
        editor.writes(Json.of(
                "headline",
                secret,
                "lead",
                secret,
                "body",
                Json.body(secret),
                "tags",
                Json.array(Json.of("slug", tag))));
        for (String path : List.of("/articles?limit=100", "/tags?limit=100", "/authors?limit=100")) {
            assertFalse(Client.reader().get(path).is(200).body().contains(secret), path);
        }
        Client.reader().get("/tags/" + tag).is(404);
        Client.reader().get("/articles/" + secret).is(404);
    }
}
