package io.klartext.article.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.klartext.article.transition.ArticleAnnouncing;
import io.klartext.platform.kernel.Clock;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Events;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The schedule is data: readers see what is due, whether or not anything runs at that moment. Here nothing does. */
@QuarkusTest
class ArticleScheduleTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Client editor = Client.editor();

    @Inject
    TestClock testClock;

    @Inject
    Clock clock;

    @Inject
    ArticleAnnouncing announcing;

    @Inject
    Events events;

    @AfterEach
    void resetClock() {
        testClock.reset();
    }

    @Test
    void an_embargo_ends_by_the_clock_alone() {
        String tag = editor.makesTag("Sperrfrist");
        Instant due = clock.now().plus(HOUR);
        Story story = editor.writes("Sperrfrist", tag).take("publish", Json.of("publishAt", due));
        assertEquals("scheduled", story.seen().text("state"));
        assertEquals(due.toString(), story.seen().text("schedule.publishAt"));
        assertNull(story.seen().value("publication"));
        assertEquals(List.of("publish", "unschedule", "discard"), story.seen().list("allowedActions"));
        story.shownToReaders().is(404);
        Client.reader().get("/tags/" + tag).is(404);
        assertEquals(List.of(), Client.reader().get("/articles?tag=" + tag).list("items"));

        testClock.advance(HOUR);
        Answer shown = story.shownToReaders().is(200);
        assertEquals(due.toString(), shown.text("publishedAt"));
        assertEquals(1, Client.reader().get("/tags/" + tag).is(200).number("articleCount"));
        assertEquals(
                1, Client.reader().get("/articles?tag=" + tag).list("items").size());
        Answer managed = editor.get(story.path());
        assertEquals("published", managed.text("state"));
        assertNull(managed.value("schedule"));
        assertEquals(List.of("publish", "submit", "unpublish", "discard"), managed.list("allowedActions"));
    }

    @Test
    void an_article_ends_by_the_clock_alone_and_lives_on_as_a_draft() {
        Instant end = clock.now().plus(HOUR);
        Story story = editor.writes("Befristet").take("publish", Json.of("unpublishAt", end));
        assertEquals(end.toString(), story.seen().text("schedule.unpublishAt"));
        story.shownToReaders().is(200);

        testClock.advance(HOUR);
        story.shownToReaders().is(410);
        Answer managed = editor.get(story.path());
        assertEquals("draft", managed.text("state"));
        assertNull(managed.value("publication"));
        story.tryTo("unpublish").refuses(409, "illegal_transition");
        story.publish().shownToReaders().is(200);
        assertEquals(
                List.of("publish", "unpublish", "publish"),
                editor.get(story.path() + "/history").list("items.action"));
    }

    @Test
    void a_scheduled_text_is_the_one_that_was_scheduled() {
        Story story = editor.writes("Bestellt")
                .take("publish", Json.of("publishAt", clock.now().plus(HOUR)));
        story.change(Json.of("headline", "Danach geändert"));
        assertEquals(true, story.seen().value("hasUnpublishedChanges"));
        testClock.advance(HOUR);
        assertEquals("Bestellt", story.shownToReaders().text("headline"));
    }

    @Test
    void publishing_a_scheduled_article_replaces_its_text_and_keeps_its_times() {
        Instant due = clock.now().plus(HOUR);
        Story story = editor.writes("Zuerst")
                .take("publish", Json.of("publishAt", due, "unpublishAt", due.plus(HOUR)))
                .change(Json.of("headline", "Danach"));
        assertEquals(1, story.seen().number("schedule.version"));
        Answer checked = editor.act(story.path() + "/publish?dryRun=true", story.version(), Json.of("note", "x"))
                .is(200);
        assertEquals(
                List.of("publish_at_kept", "unpublish_at_kept", "scheduled_text_replaced"),
                checked.list("errors.findAll { it.pointer.startsWith('/schedule') }.code"));
        assertEquals(true, checked.value("publishable"));

        story.take("publish");
        assertEquals("scheduled", story.seen().text("state"));
        assertEquals(2, story.seen().number("schedule.version"));
        assertEquals(due.toString(), story.seen().text("schedule.publishAt"));
        assertEquals(due.plus(HOUR).toString(), story.seen().text("schedule.unpublishAt"));
        assertEquals(false, story.seen().value("hasUnpublishedChanges"));
        story.shownToReaders().is(404);
        testClock.advance(HOUR);
        assertEquals("Danach", story.shownToReaders().text("headline"));
        testClock.advance(HOUR);
        story.shownToReaders().is(410);
    }

    @Test
    void a_scheduled_article_gets_another_date_without_being_a_draft() {
        Instant due = clock.now().plus(HOUR);
        Story story = editor.writes("Verschoben").take("publish", Json.of("publishAt", due.plus(HOUR)));
        story.take("publish", Json.of("publishAt", due));
        assertEquals(due.toString(), story.seen().text("schedule.publishAt"));
        testClock.advance(HOUR);
        Answer shown = story.shownToReaders().is(200);
        assertEquals(due.toString(), shown.text("publishedAt"));
        assertEquals(due.toString(), shown.text("updatedAt"));
    }

    @Test
    void a_scheduled_article_is_published_at_once_by_a_date_of_null() {
        Story story = editor.writes("Vorgezogen")
                .take("publish", Json.of("publishAt", clock.now().plus(HOUR)))
                .take("publish", Json.of("publishAt", null));
        assertEquals("published", story.seen().text("state"));
        story.shownToReaders().is(200);
        announcing.announceDue();
        assertEquals(List.of("article.created", "article.scheduled", "article.published"), events.typesOf(story.id()));
    }

    @Test
    void an_update_keeps_the_end_of_a_publication_unless_it_names_another() {
        Instant end = clock.now().plus(HOUR);
        Story story = editor.writes("Mit Ende")
                .take("publish", Json.of("unpublishAt", end))
                .change(Json.of("lead", "Tippfehler behoben"));
        assertEquals(
                List.of("unpublish_at_kept"),
                editor.act(story.path() + "/publish?dryRun=true", story.version(), Json.of("note", "x"))
                        .is(200)
                        .list("errors.findAll { it.pointer.startsWith('/schedule') }.code"));
        story.publish();
        assertEquals(end.toString(), story.seen().text("publication.unpublishAt"));
        story.take("publish", Json.of("unpublishAt", null));
        assertNull(story.seen().value("publication.unpublishAt"));
        testClock.advance(HOUR);
        story.shownToReaders().is(200);
    }

    @Test
    void an_update_of_a_published_article_goes_out_at_its_time_and_cannot_change_until_then() {
        Instant due = clock.now().plus(HOUR);
        Story story = editor.writes("Zuvor").publish();
        String since = story.seen().text("publication.publishedAt");
        story.tryTo("publish", Json.of("publishAt", due)).refuses(409, "no_changes");
        story.change(Json.of("headline", "Danach", "correction", Json.of("kind", "update", "note", "Neuer Titel")))
                .take("publish", Json.of("publishAt", due));
        assertEquals("update_scheduled", story.seen().text("state"));
        assertEquals(List.of("publish", "unschedule", "unpublish"), story.seen().list("allowedActions"));
        assertEquals(due.toString(), story.seen().text("schedule.publishAt"));
        assertEquals(2, story.seen().number("schedule.version"));
        story.tryToChange(Json.of("headline", "Ungesehen")).refuses(409, "update_scheduled");
        assertEquals("Zuvor", story.shownToReaders().text("headline"));
        assertEquals(List.of(), story.shownToReaders().list("corrections"));

        testClock.advance(HOUR);
        announcing.announceDue();
        Answer shown = story.shownToReaders().is(200);
        assertEquals("Danach", shown.text("headline"));
        assertEquals(since, shown.text("publishedAt"));
        assertEquals(due.toString(), shown.text("updatedAt"));
        assertEquals(List.of("Neuer Titel"), shown.list("corrections.note"));
        assertEquals("published", editor.get(story.path()).text("state"));
        Answer history = editor.get(story.path() + "/history").is(200);
        assertEquals(List.of("published", "update_scheduled", "published"), history.list("items.to"));
        assertNull(history.value("items[0].by"));
        assertEquals(
                List.of(
                        "article.created",
                        "article.published",
                        "article.updated",
                        "article.moved",
                        "article.published"),
                events.typesOf(story.id()));
    }

    @Test
    void a_scheduled_update_moves_goes_out_at_once_or_is_given_up() {
        Instant due = clock.now().plus(HOUR);
        Story story = editor.writes("Zuvor").publish().change(Json.of("headline", "Danach"));
        story.take("publish", Json.of("publishAt", due)).take("publish", Json.of("publishAt", due.plus(HOUR)));
        assertEquals(due.plus(HOUR).toString(), story.seen().text("schedule.publishAt"));
        assertEquals(
                List.of("publish_at_kept"),
                editor.act(story.path() + "/publish?dryRun=true", story.version(), Json.of("note", "x"))
                        .is(200)
                        .list("errors.findAll { it.pointer.startsWith('/schedule') }.code"));
        story.take("unschedule");
        assertEquals("published", story.seen().text("state"));
        assertEquals(true, story.seen().value("hasUnpublishedChanges"));
        story.take("publish", Json.of("publishAt", due)).take("publish", Json.of("publishAt", null));
        assertEquals("Danach", story.shownToReaders().text("headline"));
        assertNull(story.seen().value("schedule"));
    }

    @Test
    void an_update_is_scheduled_before_the_end_of_the_publication_which_it_keeps() {
        Instant end = clock.now().plus(HOUR);
        Story story = editor.writes("Befristet")
                .take("publish", Json.of("unpublishAt", end))
                .change(Json.of("headline", "Danach"));
        assertEquals(
                List.of("/unpublishAt"),
                story.tryTo("publish", Json.of("publishAt", end))
                        .refuses(422, "invalid_content")
                        .list("errors.pointer"));
        assertEquals(
                List.of("exclusive"),
                story.tryTo("publish", Json.of("publishAt", end.minusSeconds(60), "unpublishAt", null))
                        .refuses(422, "invalid_content")
                        .list("errors.code"));
        story.take("publish", Json.of("publishAt", end.minusSeconds(60)));
        testClock.advance(HOUR);
        announcing.announceDue();
        story.shownToReaders().is(410);
        assertEquals("Danach", editor.get(story.path()).text("headline"));
        assertEquals("draft", editor.get(story.path()).text("state"));
    }

    @Test
    void a_date_after_the_kept_end_is_refused() {
        Instant due = clock.now().plus(HOUR);
        Story story =
                editor.writes("Zu spät").take("publish", Json.of("publishAt", due, "unpublishAt", due.plus(HOUR)));
        assertEquals(
                List.of("/unpublishAt"),
                story.tryTo("publish", Json.of("publishAt", due.plus(HOUR)))
                        .refuses(422, "invalid_content")
                        .list("errors.pointer"));
    }

    @Test
    void a_correction_moves_with_the_date_of_its_publication() {
        Instant due = clock.now().plus(HOUR);
        Story story = editor.writes("Korrigiert").publish().unpublish();
        story.take(
                "publish",
                Json.of("publishAt", due.plus(HOUR), "correction", Json.of("kind", "update", "note", "Neuer Stand")));
        story.take("publish", Json.of("publishAt", due));
        testClock.advance(HOUR);
        Answer shown = story.shownToReaders().is(200);
        assertEquals(List.of("Neuer Stand"), shown.list("corrections.note"));
        assertEquals(List.of(due.toString()), shown.list("corrections.at"));
    }

    @Test
    void what_was_unscheduled_never_appears_and_counts_as_never_published() {
        Story story = Client.author().writes("Abbestellt").by(editor);
        story.take("publish", Json.of("publishAt", clock.now().plus(HOUR))).take("unschedule");
        assertEquals("draft", story.seen().text("state"));
        testClock.advance(HOUR.multipliedBy(2));
        story.shownToReaders().is(404);
        announcing.announceDue();
        assertEquals(List.of("article.created", "article.scheduled", "article.moved"), events.typesOf(story.id()));
        story.by(Client.author()).trash();
    }

    @Test
    void a_time_in_the_past_dates_an_article_back() {
        Instant then = Instant.parse("2021-05-19T08:00:00Z");
        Story story = editor.writes("Aus dem Archiv").take("publish", Json.of("publishAt", then));
        assertEquals("published", story.seen().text("state"));
        assertEquals(then.toString(), story.shownToReaders().text("publishedAt"));
        assertEquals(
                List.of("/publishAt"),
                story.tryTo("publish", Json.of("publishAt", then))
                        .refuses(422, "invalid_content")
                        .list("errors.pointer"));
    }

    @Test
    void editors_filter_by_what_the_clock_has_decided() {
        String tag = editor.makesTag("Uhrzeit");
        editor.writes("Bald", tag)
                .take("publish", Json.of("publishAt", clock.now().plus(HOUR)));
        String list = "/manage/articles?tag=" + tag + "&state=";
        assertEquals(1, editor.get(list + "scheduled").list("items").size());
        testClock.advance(HOUR);
        assertEquals(0, editor.get(list + "scheduled").list("items").size());
        assertEquals(1, editor.get(list + "published").list("items").size());
    }

    @Test
    void each_moment_is_announced_once_however_many_announce() {
        Instant due = clock.now().plus(HOUR);
        Story story =
                editor.writes("Angekündigt").take("publish", Json.of("publishAt", due, "unpublishAt", due.plus(HOUR)));
        announcing.announceDue();
        assertEquals(List.of("article.created", "article.scheduled"), events.typesOf(story.id()));
        testClock.advance(HOUR);
        Parallel.run(8, number -> announcing.announceDue());
        testClock.advance(HOUR);
        Parallel.run(8, number -> announcing.announceDue());
        assertEquals(
                List.of("article.created", "article.scheduled", "article.published", "article.unpublished"),
                events.typesOf(story.id()));
        Answer history = editor.get(story.path() + "/history");
        assertEquals(List.of("unpublish", "publish", "publish"), history.list("items.action"));
        assertNull(history.value("items[0].by"));
        assertEquals(due.toString(), history.text("items[1].at"));
        assertEquals("draft", editor.get(story.path()).text("state"));
    }

    @Test
    void who_acts_before_the_announcement_makes_it() {
        Story story = editor.writes("Zuvorgekommen")
                .take("publish", Json.of("publishAt", clock.now().plus(HOUR)));
        testClock.advance(HOUR);
        story.unpublish();
        announcing.announceDue();
        assertEquals(
                List.of("article.created", "article.scheduled", "article.published", "article.unpublished"),
                events.typesOf(story.id()));
    }
}
