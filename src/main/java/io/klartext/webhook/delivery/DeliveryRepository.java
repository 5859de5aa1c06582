package io.klartext.webhook.delivery;

import io.klartext.change.Change;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.StoredJson;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Writes new deliveries. */
@Singleton
class DeliveryRepository {
    private static final Sql INSERT = Sql.of("""
            insert into webhook_delivery
                (id, webhook_id, type, first_sequence, last_sequence, body, state, created_at, due_at)
            values (:id, :webhook, :type, :first, :last, :body, :state, :now, :due)""");
    private static final Sql INSERT_ALL = Sql.of("""
            insert into webhook_delivery
                (id, webhook_id, type, first_sequence, last_sequence, state, created_at, due_at)
            select d.id, d.webhook, d.type, d.sequence, d.sequence, 'waiting', :now, :now
            from unnest(cast(:ids as uuid[]), cast(:webhooks as uuid[]), cast(:types as text[]),
                        cast(:sequences as bigint[])) d (id, webhook, type, sequence)""");

    /** Runs before deliveries are inserted, so that no sweep deletes a body that they need. */
    private static final Sql KEEP_BODIES = Sql.of("""
            update webhook_body set created_at = :now where sequence = any(:sequences) and created_at < :old""");

    private static final Sql INSERT_BODIES = Sql.of("""
            insert into webhook_body (sequence, body, created_at)
            select b.sequence, b.body, :now
            from unnest(cast(:sequences as bigint[]), cast(:bodies as text[])) b (sequence, body)
            order by b.sequence on conflict (sequence) do nothing""");
    private static final Sql DELETE_BODIES = Sql.of("""
            delete from webhook_body where sequence in (
                select sequence from webhook_body
                where created_at < (select least(cast(:before as timestamptz), min(created_at)) from webhook_delivery)
                                   - interval '2 hours'
                order by created_at limit :batch for update skip locked)""");

    /** How much older than its deliveries a body may be. Sweeps keep it for longer. */
    private static final Duration MAX_BODY_AGE = Duration.ofHours(1);

    private final Queries database;
    private final StoredJson json;

    DeliveryRepository(Queries database, StoredJson json) {
        this.database = database;
        this.json = json;
    }

    /** A delivery of one change, which is due at once. */
    record NewDelivery(UUID webhook, Change change) {}

    /** Adds deliveries, with a few statements for all of them and one body for each change. */
    void insert(List<NewDelivery> deliveries, Instant now) {
        if (deliveries.isEmpty()) {
            return;
        }
        Map<Long, Change> changes = new TreeMap<>();
        deliveries.forEach(delivery -> changes.put(delivery.change().sequence(), delivery.change()));
        insertBodies(changes, now);
        database.execute(INSERT_ALL
                .bind("ids", deliveries.stream().map(delivery -> Ids.next(now)).toList())
                .bind("webhooks", deliveries.stream().map(NewDelivery::webhook).toList())
                .bind(
                        "types",
                        deliveries.stream()
                                .map(delivery -> delivery.change().type())
                                .toList())
                .bind(
                        "sequences",
                        deliveries.stream()
                                .map(delivery -> delivery.change().sequence())
                                .toList())
                .bind("now", now));
    }

    private void insertBodies(Map<Long, Change> changes, Instant now) {
        database.execute(
                KEEP_BODIES.bind("sequences", changes.keySet()).bind("now", now).bind("old", now.minus(MAX_BODY_AGE)));
        database.execute(INSERT_BODIES
                .bind("sequences", changes.keySet())
                .bind(
                        "bodies",
                        changes.values().stream()
                                .map(change -> json.write(DeliveryBody.of(change)))
                                .toList())
                .bind("now", now));
    }

    /** Adds a delivery with a body of its own that is due at that moment; its id. */
    UUID insert(
            UUID webhook, DeliveryBody<?> body, SequenceRange changes, DeliveryState state, Instant now, Instant due) {
        UUID id = Ids.next(now);
        database.execute(INSERT.bind("id", id)
                .bind("webhook", webhook)
                .bind("type", body.type())
                .bind("first", changes.first())
                .bind("last", changes.last())
                .bind("body", json.write(body))
                .bind("state", state)
                .bind("now", now)
                .bind("due", due));
        return id;
    }

    /** The numbers of the changes of a delivery. */
    record SequenceRange(long first, long last) {}

    /** Deletes bodies that are older than that and than all deliveries; returns their number. */
    int deleteBodies(Instant before, int limit) {
        return database.execute(DELETE_BODIES.bind("before", before).bind("batch", limit));
    }
}
