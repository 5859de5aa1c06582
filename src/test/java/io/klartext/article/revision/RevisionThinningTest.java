package io.klartext.article.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.klartext.platform.kernel.Clock;
import io.klartext.testing.Answer;
import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Story;
import io.klartext.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of old revisions one a day is kept, and whatever somebody may come back to. */
@QuarkusTest
class RevisionThinningTest {
    private final Client editor = Client.editor();

    @Inject
    RevisionThinning thinning;

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @BeforeEach
    void begin_a_day() {
        Instant now = ((Clock) clock).now();
        clock.advance(Duration.between(now, now.truncatedTo(ChronoUnit.DAYS)).plusDays(1));
    }

    @AfterEach
    void return_to_the_present() {
        clock.reset();
    }

    @Test
    void the_last_of_each_day_the_first_the_newest_published_ones_and_restore_points_stay() {
        Story story = editor.writes("Ein langes Leben"); // 1: the first
        hourly(story, 2); // 2: restored later
        hourly(story, 3).publish(); // 3: published
        hourly(story, 4);
        clock.advance(Duration.ofHours(1));
        editor.act(story.path() + "/revisions/2/restore", 4).is(200); // 5: restores
        Story later = story.by(editor);
        hourly(later, 6); // 6: the last of its day
        clock.advance(Duration.ofDays(1));
        hourly(hourly(later, 7), 8); // 8: the last of its day
        clock.advance(Duration.ofDays(40));
        hourly(hourly(later, 9), 10);
        thinOut();
        assertEquals(List.of(10, 9, 8, 6, 5, 3, 2, 1), numbers(later));
        editor.get(later.path() + "/revisions/4").refuses(404, "not_found");
        editor.get(later.path() + "/diff?from=3&to=6").is(200);
        assertEquals(6, defaultFrom(later.unpublish(), 8));
    }

    @Test
    void nothing_goes_before_its_time_and_the_newest_never_does() {
        Story story = editor.writes("Frisch");
        hourly(hourly(story, 2), 3);
        clock.advance(Duration.ofDays(29));
        thinOut();
        assertEquals(List.of(3, 2, 1), numbers(story));
        clock.advance(Duration.ofDays(400));
        thinOut();
        assertEquals(List.of(3, 1), numbers(story));
    }

    @Test
    void several_servers_do_it_once_and_do_not_fail() {
        Story story = editor.writes("Zu mehreren");
        hourly(hourly(hourly(story, 2), 3), 4);
        clock.advance(Duration.ofDays(31));
        Parallel.run(8, number -> thinning.sweepBatch());
        thinOut();
        assertEquals(List.of(4, 1), numbers(story));
    }

    private void thinOut() {
        int deleted;
        do {
            deleted = thinning.sweepBatch();
        } while (deleted > 0);
    }

    @Test
    void while_another_server_is_at_it_nothing_happens() throws SQLException {
        Story story = editor.writes("Einer nach dem anderen");
        hourly(hourly(story, 2), 3);
        clock.advance(Duration.ofDays(31));
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('revision thinning', 0))");
            assertEquals(0, thinning.sweepBatch());
            other.rollback();
        }
        assertEquals(List.of(3, 2, 1), numbers(story));
    }

    @Test
    void the_database_keeps_what_was_published_and_what_was_restored() throws SQLException {
        Story story = editor.writes("Doppelt gesichert").publish().change(Json.of("lead", "x"));
        editor.act(story.path() + "/revisions/1/restore", 2).is(200);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('klartext.thinning', 'on', true)");
            String delete = "delete from revision where number = 1 and article_id = '" + story.id() + "'";
            assertThrows(SQLException.class, () -> statement.execute(delete));
            connection.rollback();
        }
    }

    private Story hourly(Story story, int number) {
        clock.advance(Duration.ofHours(1));
        return story.change(Json.of("lead", "Stand " + number));
    }

    private List<Integer> numbers(Story story) {
        return editor.get(story.path() + "/revisions?limit=100").is(200).list("items.number");
    }

    private int defaultFrom(Story story, int to) {
        Answer diff = editor.get(story.path() + "/diff?to=" + to).is(200);
        return diff.number("from");
    }
}
