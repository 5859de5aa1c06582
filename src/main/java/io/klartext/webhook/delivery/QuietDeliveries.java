package io.klartext.webhook.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.change.Change;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.StoredJson;
import io.klartext.webhook.Webhook;
import io.klartext.webhook.delivery.DeliveryBody.Joined;
import io.klartext.webhook.delivery.DeliveryRepository.SequenceRange;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Joins changes into one delivery, which is due when nothing more has happened for the quiet time of its webhook. */
@Singleton
class QuietDeliveries {
    /** A delivery that collects changes is sent after so many quiet times, even if there is no quiet. */
    private static final int MAX_QUIET_TIMES = 10;

    private static final Sql COLLECTING = Sql.of("""
            select id, body, created_at from webhook_delivery
            where webhook_id = :webhook and state = 'collecting' for update""");
    private static final Sql JOIN = Sql.of("""
            update webhook_delivery set last_sequence = :last, body = :body, due_at = :due where id = :id""");

    private final Queries database;
    private final DeliveryRepository deliveries;
    private final StoredJson json;

    QuietDeliveries(Queries database, DeliveryRepository deliveries, StoredJson json) {
        this.database = database;
        this.deliveries = deliveries;
        this.json = json;
    }

    private record Collecting(UUID id, JsonNode body, Instant createdAt) {}

    /** Adds changes to the delivery that the webhook collects, or to a new one. */
    void join(Webhook webhook, List<Change> changes, Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        Optional<Collecting> collecting = database.find(COLLECTING.bind("webhook", webhook.id()), Collecting.class);
        Joined known = collecting
                .map(delivery -> json.read(delivery.body().get("data").toString(), Joined.class))
                .orElse(null);
        DeliveryBody<Joined> body = DeliveryBody.join(known, changes);
        Duration quiet = Duration.ofSeconds(webhook.quietSeconds());
        Instant due = now.plus(quiet);
        if (collecting.isEmpty()) {
            SequenceRange range =
                    new SequenceRange(body.data().firstSequence(), body.data().sequence());
            deliveries.insert(webhook.id(), body, range, DeliveryState.COLLECTING, now, due);
        } else {
            Instant latest = collecting.get().createdAt().plus(quiet.multipliedBy(MAX_QUIET_TIMES));
            database.execute(JOIN.bind("id", collecting.get().id())
                    .bind("last", body.data().sequence())
                    .bind("body", json.write(body))
                    .bind("due", due.isBefore(latest) ? due : latest));
        }
    }
}
