package io.klartext.article.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.kernel.Clock;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Links that never die: an address that readers have known leads to the article, in one step, or says that it is gone. */
@QuarkusTest
class FormerSlugsTest {
    private final Client editor = Client.editor();

    @Inject
    TestClock testClock;

    @Inject
    Clock clock;

    @AfterEach
    void resetClock() {
        testClock.reset();
    }

    @Test
    void every_former_address_leads_to_the_present_one_in_one_step() {
        Story story = published("umzug-a");
        move(story, "umzug-b");
        move(story, "umzug-c");
        leads("umzug-a", "umzug-c");
        leads("umzug-b", "umzug-c");
        move(story, "umzug-a");
        leads("umzug-b", "umzug-a");
        leads("umzug-c", "umzug-a");
        assertEquals(200, at("umzug-a").status());
    }

    @Test
    void an_address_that_was_never_published_leads_nowhere() {
        Story story = published("gesetzt");
        story.change(Json.of("slug", "verworfen"))
                .change(Json.of("slug", "endgueltig"))
                .publish();
        leads("gesetzt", "endgueltig");
        at("verworfen").refuses(404, "not_found");
    }

    @Test
    void two_articles_that_swap_their_addresses_are_each_found_where_they_are() {
        Story one = published("tausch-eins");
        Story two = published("tausch-zwei");
        move(one, "tausch-zwischen");
        move(two, "tausch-eins");
        move(one, "tausch-zwei");
        assertEquals(one.id(), at("tausch-zwei").is(200).text("id"));
        assertEquals(two.id(), at("tausch-eins").is(200).text("id"));
        leads("tausch-zwischen", "tausch-zwei");
    }

    @Test
    void what_was_unpublished_is_gone_under_all_its_addresses_until_it_returns() {
        Story story = published("weg-alt");
        move(story, "weg-neu").unpublish();
        at("weg-neu").refuses(410, "gone");
        at("weg-alt").refuses(410, "gone");
        at(story.id()).refuses(410, "gone");
        story.publish();
        leads("weg-alt", "weg-neu");
        assertEquals(200, at("weg-neu").status());
    }

    @Test
    void what_the_clock_has_ended_is_gone_and_what_it_will_begin_is_not_there_yet() {
        Story ending = editor.writes(draft("endet"))
                .take("publish", Json.of("unpublishAt", clock.now().plus(Duration.ofHours(1))));
        Story coming = editor.writes(draft("kommt"))
                .take("publish", Json.of("publishAt", clock.now().plus(Duration.ofHours(2))));
        testClock.advance(Duration.ofHours(1));
        at("endet").refuses(410, "gone");
        at(ending.id()).refuses(410, "gone");
        at("kommt").refuses(404, "not_found");
        coming.take("unschedule");
        at("kommt").refuses(404, "not_found");
    }

    @Test
    void an_address_in_another_locale_keeps_its_locale() {
        Story story = editor.writes(new Json(draft("move-old").node().put("locale", "en")))
                .publish();
        move(story, "move-new");
        String location = at("move-old").is(301).header("Location");
        assertTrue(location.endsWith("/api/v1/articles/move-new?locale=en"), location);
        at("move-old?locale=de").refuses(404, "not_found");
    }

    @Test
    void a_new_article_does_not_get_an_address_that_readers_have_known() {
        Story story = editor.writes(Json.of("headline", "Kurz notiert", "body", Json.body("Ein Satz.")))
                .publish();
        move(story, "lang-notiert");
        Story namesake = editor.writes(Json.of("headline", "Kurz notiert", "body", Json.body("Ein Satz.")));
        assertEquals("kurz-notiert-2", namesake.seen().text("slug"));
        namesake.publish();
        leads("kurz-notiert", "lang-notiert");
        story.unpublish();
        assertEquals("kurz-notiert-3", editor.writes("Kurz notiert").seen().text("slug"));
        at("kurz-notiert").refuses(410, "gone");
    }

    @Test
    void who_types_a_former_address_of_another_article_is_told_whose_it_is() {
        Story loser = published("uebernommen");
        move(loser, "verdraengt");
        Story winner = editor.writes(draft("uebernommen"));
        Answer check = winner.tryTo("publish?dryRun=true").is(200);
        assertEquals(List.of("former_slug"), check.list("errors.code"));
        assertEquals(List.of("/slug"), check.list("errors.pointer"));
        assertEquals(List.of("warning"), check.list("errors.severity"));
        assertTrue(check.text("errors[0].detail").contains("'uebernommen' (" + loser.id() + ")"), check.body());
        winner.publish();
        assertEquals(winner.id(), at("uebernommen").is(200).text("id"));
        assertEquals(List.of(), loser.tryTo("publish?dryRun=true").is(200).list("errors"));
    }

    private Story published(String slug) {
        return editor.writes(draft(slug)).publish();
    }

    private static Json draft(String slug) {
        return Json.of("slug", slug, "headline", slug, "body", Json.body("Ein Satz."));
    }

    private static Story move(Story story, String slug) {
        return story.change(Json.of("slug", slug)).publish();
    }

    private static void leads(String former, String present) {
        String location = at(former).is(301).header("Location");
        assertTrue(location.endsWith("/api/v1/articles/" + present), location);
    }

    private static Answer at(String slug) {
        return new Answer(Client.reader().request().redirects().follow(false).get("/api/v1/articles/" + slug));
    }
}
