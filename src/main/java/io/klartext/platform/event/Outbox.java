package io.klartext.platform.event;

import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.StoredJson;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Stores events in the transaction that causes them: a rollback leaves none, a commit exactly one of each. After the
 * commit, and before the caller continues, the listeners of this server are notified of the changed groups. Then
 * {@link EventSequencer} numbers the events.
 */
@Singleton
public class Outbox {
    private static final String INSERT = """
            insert into event (id, type, subject, data, occurred_at, groups, is_public, paths)
            values (?, ?, ?, cast(? as jsonb), ?, ?, ?, ?)""";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final StoredJson json;
    private final EventSequencer sequencer;
    private final ChangeFeed feed;
    private final CommittedEvents committed;

    Outbox(
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            StoredJson json,
            EventSequencer sequencer,
            ChangeFeed feed,
            CommittedEvents committed) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.sequencer = sequencer;
        this.feed = feed;
        this.committed = committed;
    }

    /** Adds the event to the running transaction; fails with {@link IllegalStateException} outside of one. */
    public void add(DomainEvent event, Instant now) {
        PendingEvents pending = (PendingEvents) transaction.getResource(PendingEvents.class);
        if (pending == null) {
            pending = new PendingEvents();
            transaction.putResource(PendingEvents.class, pending);
            // An interposed synchronization runs after Hibernate has flushed all changes and holds their locks.
            transaction.registerInterposedSynchronization(pending);
        }
        pending.entries.add(new Entry(Ids.next(now), event, now));
    }

    private void write(List<Entry> entries) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Entry entry : entries) {
                bind(insert, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void bind(PreparedStatement insert, Entry entry) throws SQLException {
        DomainEvent event = entry.event();
        insert.setObject(1, entry.id());
        insert.setString(2, event.type());
        insert.setObject(3, event.subject());
        insert.setString(4, json.write(event));
        insert.setObject(5, entry.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setArray(6, texts(insert, event.groups()));
        insert.setBoolean(7, event.reach().isPublic());
        insert.setArray(8, texts(insert, event.reach().paths()));
    }

    private static Array texts(PreparedStatement statement, Collection<String> texts) throws SQLException {
        return statement.getConnection().createArrayOf("text", texts.toArray());
    }

    private record Entry(UUID id, DomainEvent event, Instant occurredAt) {}

    /** The events of one transaction. A failure to write them rolls it back. */
    private final class PendingEvents implements Synchronization {
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
            if (status != Status.STATUS_ROLLEDBACK) {
                // An unknown outcome counts as a commit, because dropping a cached answer without need does no harm.
                Set<String> groups = entries.stream()
                        .flatMap(entry -> entry.event().groups().stream())
                        .collect(Collectors.toSet());
                List<UUID> ids = entries.stream().map(Entry::id).toList();
                feed.tell(ids, groups);
                if (Arc.container().requestContext().isActive()) {
                    committed.add(ids, groups);
                }
                sequencer.wake(groups);
            }
        }
    }
}
