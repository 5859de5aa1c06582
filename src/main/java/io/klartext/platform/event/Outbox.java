package io.klartext.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.klartext.platform.kernel.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Stores events. They are written just before the running transaction commits: a rollback leaves none, a commit exactly
 * one of each, numbered without gaps in the order of commits.
 */
@Singleton
public class Outbox {
    private static final String DRAW_NUMBERS = "update event_counter set last = last + ? returning last";
    private static final String INSERT = """
            insert into event (sequence, id, type, subject, data, occurred_at)
            values (?, ?, ?, ?, cast(? as jsonb), ?)""";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;

    Outbox(DataSource database, TransactionSynchronizationRegistry transaction, ObjectMapper json) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
    }

    /** Adds the event to the running transaction; fails with {@link IllegalStateException} outside of one. */
    public void add(DomainEvent event, Instant now) {
        WriteBeforeCommit pending = (WriteBeforeCommit) transaction.getResource(WriteBeforeCommit.class);
        if (pending == null) {
            pending = new WriteBeforeCommit();
            transaction.putResource(WriteBeforeCommit.class, pending);
            // An interposed synchronization runs after Hibernate has flushed: the transaction takes no other lock while
            // it holds the counter row.
            transaction.registerInterposedSynchronization(pending);
        }
        pending.entries.add(new Entry(event, now));
    }

    private void write(List<Entry> entries) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long number = lastNumber(connection, entries.size()) - entries.size();
            for (Entry entry : entries) {
                bind(insert, ++number, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static long lastNumber(Connection connection, int entries) throws SQLException {
        try (PreparedStatement draw = connection.prepareStatement(DRAW_NUMBERS)) {
            draw.setInt(1, entries);
            try (ResultSet result = draw.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private void bind(PreparedStatement insert, long number, Entry entry) throws SQLException {
        insert.setLong(1, number);
        insert.setObject(2, Ids.next(entry.occurredAt()));
        insert.setString(3, entry.event().type());
        insert.setObject(4, entry.event().subject());
        insert.setString(5, toJson(entry.event()));
        insert.setObject(6, entry.occurredAt().atOffset(ZoneOffset.UTC));
    }

    private String toJson(DomainEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event must be plain data: " + event.type(), e);
        }
    }

    private record Entry(DomainEvent event, Instant occurredAt) {}

    /** The events of one transaction. If they cannot be written, it rolls back. */
    private final class WriteBeforeCommit implements Synchronization {
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            try {
                write(entries);
            } catch (SQLException e) {
                throw new IllegalStateException("the events of a transaction could not be written", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing to do: the rows belong to the transaction.
        }
    }
}
