package io.klartext.article.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Readers are told what changed in what they have read, when they can see it, and for good. */
@QuarkusTest
class CorrectionsTest {
    private static final Json WRONG = Json.of("kind", "correction", "note", "Es war 2021.");
    private static final Json UNCLEAR = Json.of("kind", "clarification", "note", "Gemeint ist Wetzlar.");

    private final Client editor = Client.editor();

    @Inject
    TestClock clock;

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void a_correction_is_written_with_the_change_and_told_with_its_publication() {
        Story story = editor.writes("Falsches Jahr").publish();
        assertEquals(List.of(), story.shownToReaders().list("corrections"));
        Answer changed =
                story.change(Json.of("lead", "2021", "correction", WRONG)).seen();
        assertEquals("Es war 2021.", changed.text("correction.note"));
        assertEquals(List.of(), story.shownToReaders().list("corrections"));

        Answer published = story.publish().seen();
        assertNull(published.value("correction"));
        assertEquals(2, published.number("version"));
        Answer shown = story.shownToReaders().is(200);
        assertEquals(List.of("correction"), shown.list("corrections.kind"));
        assertEquals(List.of("Es war 2021."), shown.list("corrections.note"));
        assertEquals(Instant.parse(shown.text("updatedAt")), Instant.parse(shown.text("corrections[0].at")));
        assertEquals(shown.text("updatedAt"), published.text("publication.updatedAt"));
    }

    @Test
    void every_publication_moves_the_time_of_change_and_nothing_else_does() {
        Story story = editor.writes("Jede Fassung zählt").publish();
        String first = story.shownToReaders().text("changedAt");
        assertEquals(story.shownToReaders().text("publishedAt"), first);
        story.change(Json.of("lead", "Nur im Entwurf"));
        assertEquals(first, story.shownToReaders().text("changedAt"));
        story.publish();
        String silent = story.shownToReaders().text("changedAt");
        assertTrue(Instant.parse(silent).isAfter(Instant.parse(first)));
        assertEquals(first, story.shownToReaders().text("updatedAt"));
        story.take("publish", Json.of("correction", WRONG));
        String told = story.shownToReaders().text("changedAt");
        assertEquals(story.shownToReaders().text("updatedAt"), told);
        story.unpublish().publish();
        assertTrue(Instant.parse(story.shownToReaders().text("changedAt")).isAfter(Instant.parse(told)));
        assertEquals(
                List.of(story.shownToReaders().text("changedAt")),
                Client.reader()
                        .get("/articles?fields=slug,changedAt&limit=100")
                        .is(200)
                        .list("items.findAll { it.slug == 'jede-fassung-zaehlt' }.changedAt"));
    }

    @Test
    void a_scheduled_article_changes_when_its_time_comes() {
        Instant time = clock.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
        Story story = editor.writes("Erst in einer Stunde").take("publish", Json.of("publishAt", time.toString()));
        clock.advance(Duration.ofHours(2));
        assertEquals(time, Instant.parse(story.shownToReaders().is(200).text("changedAt")));
    }

    @Test
    void only_a_publication_with_a_correction_moves_the_date() {
        Story story = editor.writes("Stilles und Lautes").publish();
        String first = story.shownToReaders().text("publishedAt");
        assertEquals(first, story.shownToReaders().text("updatedAt"));
        story.change(Json.of("lead", "Tippfehler weg")).publish();
        assertEquals("Tippfehler weg", story.shownToReaders().text("lead"));
        assertEquals(first, story.shownToReaders().text("updatedAt"));
        story.take("publish", Json.of("correction", WRONG));
        String told = story.shownToReaders().text("updatedAt");
        assertNotEquals(first, told);
        story.change(Json.of("lead", "Noch ein Tippfehler weg")).publish();
        assertEquals(told, story.shownToReaders().text("updatedAt"));
        assertEquals(first, story.shownToReaders().text("publishedAt"));
    }

    @Test
    void a_silent_fix_keeps_its_place_in_lists_by_date_and_a_correction_moves_it_up() {
        String tag = editor.makesTag("Datumsfolge");
        Story older = editor.writes("Älter", tag).publish();
        editor.writes("Neuer", tag).publish();
        String list = "/articles?sort=-updatedAt&tag=" + tag;
        older.change(Json.of("lead", "still")).publish();
        assertEquals(List.of("Neuer", "Älter"), Client.reader().get(list).list("items.headline"));
        assertFalse(Client.reader().get(list).object("items[0]").containsKey("corrections"));
        older.take("publish", Json.of("correction", UNCLEAR));
        assertEquals(List.of("Älter", "Neuer"), Client.reader().get(list).list("items.headline"));
        assertEquals(
                List.of(1, 0),
                Client.reader().get(list + "&fields=corrections").list("items.corrections.collect { it.size() }"));
    }

    @Test
    void what_is_given_with_the_publication_goes_before_what_was_written_and_the_newest_stands_first() {
        Story story = editor.writes("Zweimal berichtigt").publish();
        story.change(Json.of("correction", WRONG)).take("publish", Json.of("correction", UNCLEAR));
        assertNull(story.seen().value("correction"));
        story.change(Json.of("correction", WRONG)).publish();
        assertEquals(
                List.of("correction", "clarification"), story.shownToReaders().list("corrections.kind"));
    }

    @Test
    void a_correction_that_is_dropped_is_not_told() {
        Story story = editor.writes("Doch richtig").publish();
        story.change(Json.of("correction", WRONG))
                .change(Json.of("correction", null))
                .publish();
        assertEquals(3, story.version());
        assertEquals(List.of(), story.shownToReaders().list("corrections"));
    }

    @Test
    void corrections_survive_everything_that_happens_to_the_article() {
        Story story = editor.writes("Überdauernd").publish();
        story.take("publish", Json.of("correction", WRONG));
        String told = story.shownToReaders().text("updatedAt");
        story.unpublish().trash().restore().publish();
        assertEquals(List.of("Es war 2021."), story.shownToReaders().list("corrections.note"));
        assertEquals(told, story.shownToReaders().text("updatedAt"));
        story.change(Json.of("correction", UNCLEAR));
        editor.act(story.path() + "/revisions/1/restore", 2).is(200);
        assertEquals("clarification", editor.get(story.path()).text("correction.kind"));
        story.by(editor).unpublish().publish();
        assertEquals(2, story.shownToReaders().list("corrections").size());
    }

    @Test
    void readers_learn_of_a_scheduled_correction_when_they_see_the_text() {
        Story story = editor.writes("Später berichtigt").publish().unpublish();
        Json later = Json.of("publishAt", Instant.now().plus(Duration.ofHours(2)), "correction", WRONG);
        story.take("publish", later);
        assertEquals("correction", story.take("unschedule").seen().text("correction.kind"));
        story.take("publish", later.without("correction"));
        clock.advance(Duration.ofHours(3));
        Answer shown = story.shownToReaders().is(200);
        assertEquals(1, shown.list("corrections").size());
        assertEquals(shown.text("publishedAt"), shown.text("updatedAt"));
    }

    @Test
    void what_was_never_public_is_not_corrected() {
        Story story = editor.writes("Noch nie gesehen");
        for (Answer refused : List.of(
                story.tryToChange(Json.of("correction", WRONG)),
                story.tryTo("publish", Json.of("correction", WRONG)),
                editor.post("/manage/articles", Json.of("headline", "Neu", "correction", WRONG)))) {
            refused.refuses(422, "invalid_content");
            assertEquals("/correction never_published", error(refused));
        }
        story.take("publish", Json.of("publishAt", Instant.now().plus(Duration.ofHours(2))));
        assertEquals("/correction never_published", error(story.tryToChange(Json.of("correction", WRONG))));
    }

    @Test
    void a_correction_has_a_known_kind_and_a_note_of_bounded_length() {
        Story story = editor.writes("Grenzen").publish();
        assertEquals("/correction/note required", error(correct(story, "update", " ")));
        assertEquals("/correction/note size", error(correct(story, "update", "x".repeat(1001))));
        assertEquals("/correction/kind format", error(correct(story, "typo", "x")));
        assertEquals(
                "/correction/kind required", error(story.tryToChange(Json.of("correction", Json.of("note", "x")))));
        correct(story, "update", "x".repeat(1000)).is(200);
    }

    @Test
    void of_two_who_publish_at_once_each_tells_their_own() {
        Story story = editor.writes("Zu zweit").publish();
        List<Integer> statuses = Parallel.run(
                2,
                number -> story.tryTo("publish", Json.of("correction", number == 0 ? WRONG : UNCLEAR))
                        .status());
        assertEquals(List.of(200, 200), statuses);
        assertEquals(2, story.shownToReaders().list("corrections").size());
    }

    private static Answer correct(Story story, String kind, String note) {
        return story.tryToChange(Json.of("correction", Json.of("kind", kind, "note", note)));
    }

    private static String error(Answer refused) {
        return refused.is(422).text("errors[0].pointer") + " " + refused.text("errors[0].code");
    }
}
