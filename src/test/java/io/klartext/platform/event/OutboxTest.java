package io.klartext.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Client;
import io.klartext.testing.Json;
import io.klartext.testing.Parallel;
import io.klartext.testing.Story;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Events: as many as commits, numbered without gaps, and never a new one below one that was seen. */
@QuarkusTest
class OutboxTest {
    private static final int WRITERS = 20;
    private static final int EVENTS_EACH = 10;

    @Inject
    Outbox outbox;

    @Inject
    EventSequencer sequencer;

    @Inject
    DataSource database;

    record Happened(UUID subject, int number) implements DomainEvent {
        @Override
        public String type() {
            return "test.happened";
        }
    }

    @Test
    void each_change_of_an_article_tells_one_event() throws SQLException {
        Story story = Client.editor().writes("Ereignisreich");
        story.change(Json.of("lead", "neu"))
                .change(Json.of("lead", "neu"))
                .publish()
                .unpublish()
                .trash()
                .restore();
        assertEquals(
                List.of(
                        "article.created",
                        "article.updated",
                        "article.published",
                        "article.unpublished",
                        "article.moved",
                        "article.moved"),
                typesOf(UUID.fromString(story.id())));
    }

    @Test
    void a_refused_change_tells_nothing() throws SQLException {
        Story story = Client.editor().writes("Ereignislos");
        story.tryToChange(Json.of("slug", "Kein Slug")).is(422);
        story.tryTo("unpublish").is(409);
        assertEquals(List.of("article.created"), typesOf(UUID.fromString(story.id())));
    }

    @Test
    void a_rollback_leaves_none_and_no_gap() throws SQLException {
        UUID subject = UUID.randomUUID();
        sequencer.numberCommitted();
        long before = lastNumber();
        assertThrows(
                IllegalArgumentException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.add(new Happened(subject, 1), Instant.now());
                    throw new IllegalArgumentException("something went wrong");
                }));
        sequencer.numberCommitted();
        assertEquals(List.of(), typesOf(subject));
        assertEquals(before, lastNumber());
    }

    @Test
    void events_need_a_transaction() {
        assertThrows(IllegalStateException.class, () -> outbox.add(new Happened(UUID.randomUUID(), 1), Instant.now()));
    }

    @Test
    void parallel_writers_keep_the_order_that_a_reader_sees() throws Exception {
        UUID subject = UUID.randomUUID();
        sequencer.numberCommitted();
        long before = lastNumber();
        AtomicBoolean done = new AtomicBoolean();
        List<Long> seenLate = new ArrayList<>();
        Thread reader = new Thread(() -> follow(subject, done, seenLate));
        reader.start();
        Parallel.run(WRITERS, writer -> {
            for (int number = 0; number < EVENTS_EACH; number++) {
                int event = number;
                QuarkusTransaction.requiringNew().run(() -> outbox.add(new Happened(subject, event), Instant.now()));
            }
            return writer;
        });
        while (numbers(subject).size() < WRITERS * EVENTS_EACH) {
            sequencer.numberCommitted();
        }
        done.set(true);
        reader.join();
        assertEquals(List.of(), seenLate, "numbers that appeared below one that had been seen");
        List<Long> all = numbers(subject);
        assertEquals(WRITERS * EVENTS_EACH, all.size());
        assertEquals(
                LongStream.rangeClosed(before + 1, before + all.size()).boxed().toList(), all);
    }

    private void follow(UUID subject, AtomicBoolean done, List<Long> seenLate) {
        Set<Long> seen = new TreeSet<>();
        long highest = 0;
        boolean last;
        do {
            last = done.get();
            for (long number : numbers(subject)) {
                if (seen.add(number) && number < highest) {
                    seenLate.add(number);
                }
            }
            highest = seen.stream().mapToLong(Long::longValue).max().orElse(0);
        } while (!last);
    }

    private List<Long> numbers(UUID subject) {
        try {
            return query(
                            "select sequence::text from event where subject = ? and sequence is not null order by event.sequence",
                            subject)
                    .stream()
                    .map(Long::valueOf)
                    .toList();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> typesOf(UUID subject) throws SQLException {
        return query("select type from event where subject = ? order by draw", subject);
    }

    private long lastNumber() throws SQLException {
        return Long.parseLong(query("select last::text from event_counter where ?::uuid is not null", UUID.randomUUID())
                .get(0));
    }

    private List<String> query(String sql, UUID subject) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, subject);
            List<String> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
            return rows;
        }
    }

    @Test
    void events_hold_ids_and_versions_but_no_draft_text() throws SQLException {
        Story story = Client.editor().writes(Json.of("headline", "Streng geheimer Entwurf"));
        List<String> data = query("select data::text from event where subject = ?", UUID.fromString(story.id()));
        assertFalse(data.toString().contains("geheim"), data.toString());
        assertTrue(data.toString().contains("\"version\": 1"), data.toString());
    }
}
