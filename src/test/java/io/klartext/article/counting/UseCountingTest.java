package io.klartext.article.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.klartext.article.transition.ArticleAnnouncing;
import io.klartext.platform.kernel.Clock;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Commenting;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Rows;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The numbers of articles of tags and authors, and of whole lists, are kept, and are what counting would find. */
@QuarkusTest
class UseCountingTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Client editor = Client.editor();

    @Inject
    UseCounting counting;

    @Inject
    ArticleAnnouncing announcing;

    @Inject
    Rows rows;

    @Inject
    TestClock testClock;

    @Inject
    Clock clock;

    @AfterEach
    void resetClock() {
        testClock.reset();
    }

    @Test
    void concurrent_changes_leave_numbers_that_counting_confirms() {
        Answer merged = make("tags", "gezaehlt-alt");
        Answer tag = make("tags", "gezaehlt-neu");
        Answer author = make("authors", "gezaehlt-person");
        List<Story> stories = Parallel.run(
                8,
                number -> editor.writes(Json.of(
                        "headline", "Gezählt " + number,
                        "body", Json.body("Text."),
                        "tags", refer(tag, merged),
                        "authors", refer(author))));
        Parallel.run(9, number -> number == 8 ? merge(merged, tag) : moves(stories.get(number), number));
        assertEquals(0, counting.correct(), "the triggers missed a change");
        // Two of each four are published, and one is in the trash.
        assertNumbers("tags", tag, 4, 6);
        assertNumbers("authors", author, 4, 6);
        counting.fold();
        assertEquals(
                List.of("1"), rows.text("select count(*) from tag_use where tag_id = cast(? as uuid)", tag.text("id")));
        assertNumbers("tags", tag, 4, 6);
        assertEquals(0, counting.correct(), "folding changed a number");
    }

    private static Story moves(Story story, int number) {
        return switch (number % 4) {
            case 0 -> story.publish().unpublish().publish();
            case 1 -> story.publish();
            case 2 -> story.trash();
            default -> story.publish().unpublish();
        };
    }

    private Story merge(Answer tag, Answer into) {
        editor.act("/manage/tags/" + tag.text("id") + "/merge", 1, Json.of("into", Json.of("id", into.text("id"))))
                .is(200);
        return null;
    }

    @Test
    void the_clock_changes_the_numbers_of_readers_alone() {
        Answer tag = make("tags", "gezaehlt-mit-der-zeit");
        Instant start = clock.now().plus(HOUR);
        Json draft = Json.of("headline", "Bald", "body", Json.body("Text."), "tags", refer(tag));
        editor.writes(draft).publish();
        editor.writes(draft).take("publish", Json.of("publishAt", start));
        editor.writes(draft).take("publish", Json.of("unpublishAt", start));
        editor.writes(draft).take("publish", Json.of("publishAt", start, "unpublishAt", start.plus(HOUR)));
        assertNumbers("tags", tag, 2, 4);
        testClock.advance(HOUR);
        assertNumbers("tags", tag, 3, 4);
        testClock.advance(HOUR);
        assertNumbers("tags", tag, 2, 4);
        announcing.announceDue();
        assertNumbers("tags", tag, 2, 4);
        assertEquals(0, counting.correct());
    }

    @Test
    void the_trash_has_no_part_in_the_numbers() {
        Answer author = make("authors", "gezaehlt-im-muell");
        Story story = editor.writes(Json.of("headline", "Fort und zurück", "authors", refer(author)));
        assertNumbers("authors", author, 0, 1);
        Story trashed = story.trash();
        assertNumbers("authors", author, 0, 0);
        trashed.restore();
        assertNumbers("authors", author, 0, 1);
        assertEquals(0, counting.correct());
    }

    @Test
    void the_lengths_of_whole_lists_are_what_counting_finds() {
        Instant start = clock.now().plus(HOUR);
        Json draft = Json.of("headline", "Eine von allen", "body", Json.body("Text."));
        editor.writes(draft).publish().unpublish();
        editor.writes(draft).trash();
        Story discussed = editor.writes(draft).trash().restore().publish();
        new Commenting(discussed).send(Commenting.saying("Das zählt.")).is(202);
        editor.writes(draft).take("publish", Json.of("publishAt", start));
        editor.writes(draft).take("publish", Json.of("publishAt", start, "unpublishAt", start.plus(HOUR)));
        assertLengths();
        testClock.advance(HOUR);
        assertLengths();
        testClock.advance(HOUR);
        assertLengths();
        counting.fold();
        assertLengths();
        assertEquals(0, counting.correct());
    }

    private void assertLengths() {
        assertLength(
                Client.reader().get("/articles?limit=1&count=exact"),
                "select count(*) from publication where is_public(published_at, unpublish_at, cast(? as timestamptz))",
                clock.now().toString());
        assertLength(
                editor.get("/manage/articles?limit=1&count=exact"),
                "select count(*) from article where trashed_at is null");
        assertLength(Client.moderator().get("/manage/comments?limit=1&count=exact"), "select count(*) from comment");
    }

    private void assertLength(Answer list, String counted, Object... values) {
        assertEquals(
                rows.text(counted, values), List.of(String.valueOf(list.is(200).number("page.total"))));
    }

    private Answer make(String kind, String name) {
        return editor.post("/manage/" + kind, Json.of("name", name)).is(201);
    }

    private static ArrayNode refer(Answer... entries) {
        return Json.array(
                Stream.of(entries).map(entry -> Json.of("id", entry.text("id"))).toArray());
    }

    private void assertNumbers(String kind, Answer entry, int published, int workingCopies) {
        Answer seen = editor.get("/manage/" + kind + "/" + entry.text("id")).is(200);
        assertEquals(published, seen.number("articleCount"));
        assertEquals(workingCopies, seen.number("workingCopyCount"));
    }
}
