package io.klartext.webhook.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.klartext.change.Change;
import io.klartext.change.ChangeType;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.event.EventConsumer;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.StoredJson;
import io.klartext.webhook.Webhook;
import io.klartext.webhook.WebhookRepository;
import io.klartext.webhook.WebhookState;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes the deliveries of each webhook from the changes behind its position, under the lock of its row. */
@Singleton
class FanOut implements EventConsumer {
    private static final int BATCH = 200;

    /** A delivery that collects changes is sent after so many quiet times, even if there is no quiet. */
    private static final int MAX_QUIET_TIMES = 10;

    private static final Sql BEHIND = Sql.of("""
            select w.id from webhook w cross join change_log_range r
            where w.state = 'active' and w.position < r.last order by w.position""");
    private static final Sql CONSUMED =
            Sql.of("select coalesce(min(position), 9223372036854775807) from webhook where state = 'active'");
    private static final Sql UP_TO =
            Sql.of("select least(last, cast(:after as bigint) + :batch) from change_log_range");

    private static final Sql CHANGES = Sql.of("""
            select l.sequence, l.id, l.type, l.subject as subject_id, l.occurred_at, l.groups, l.paths, l.is_public
            from change_log l left join article_filing f on f.article_id = l.article_id
            where l.sequence > :after and l.sequence <= :upto and l.type = any(:types)
            and (l.is_public or l.type = any(:open))
            and (cardinality(cast(:tags as uuid[])) = 0 or l.subject = any(:tags) or f.tags && cast(:tags as uuid[]))
            and (cardinality(cast(:authors as uuid[])) = 0 or l.subject = any(:authors)
                 or f.authors && cast(:authors as uuid[]))
            and (cardinality(cast(:locales as text[])) = 0 or f.locales && cast(:locales as text[]))
            order by l.sequence""");

    private static final Sql MOVE = Sql.of("update webhook set position = :position where id = :id");
    private static final Sql INSERT = Sql.of("""
            insert into webhook_delivery
                (id, webhook_id, type, first_sequence, last_sequence, body, state, created_at, due_at)
            values (:id, :webhook, :type, :first, :first, :body, :state, :now, :due)""");
    private static final Sql COLLECTING = Sql.of("""
            select id, body, created_at from webhook_delivery
            where webhook_id = :webhook and state = 'collecting' for update""");
    private static final Sql JOIN = Sql.of("""
            update webhook_delivery set last_sequence = :last, body = :body, due_at = :due where id = :id""");

    private final Queries database;
    private final WebhookRepository webhooks;
    private final StoredJson json;
    private final Clock clock;

    FanOut(Queries database, WebhookRepository webhooks, StoredJson json, Clock clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public long consumed() {
        return database.number(CONSUMED);
    }

    /** The active webhooks for which there are changes behind their positions. */
    List<UUID> webhooksBehind() {
        return database.list(BEHIND, UUID.class);
    }

    /** Makes the next deliveries of a webhook. */
    @Transactional
    public void advance(UUID id) {
        Webhook webhook = webhooks.findForChange(id)
                .filter(found -> found.state() == WebhookState.ACTIVE)
                .orElse(null);
        if (webhook == null) {
            return;
        }
        long upTo = database.number(UP_TO.bind("after", webhook.position()).bind("batch", BATCH));
        Instant now = clock.now();
        changes(webhook, upTo).forEach(change -> add(webhook, change, now));
        database.execute(MOVE.bind("id", id).bind("position", upTo));
    }

    private List<Change> changes(Webhook webhook, long upTo) {
        List<ChangeType> types = webhook.types().isEmpty() ? Arrays.asList(ChangeType.values()) : webhook.types();
        return database.list(
                CHANGES.bind("after", webhook.position())
                        .bind("upto", upTo)
                        .bind("types", types)
                        .bind("open", webhook.openTypes())
                        .bind("tags", webhook.tags())
                        .bind("authors", webhook.authors())
                        .bind("locales", webhook.locales()),
                Change.class);
    }

    private void add(Webhook webhook, Change change, Instant now) {
        if (webhook.quietSeconds() == 0) {
            insert(webhook.id(), DeliveryBody.of(change), change.sequence(), DeliveryState.WAITING, now, now);
            return;
        }
        Duration quiet = Duration.ofSeconds(webhook.quietSeconds());
        Optional<Collecting> collecting = database.find(COLLECTING.bind("webhook", webhook.id()), Collecting.class);
        if (collecting.isEmpty()) {
            Instant due = now.plus(quiet);
            insert(webhook.id(), DeliveryBody.join(change), change.sequence(), DeliveryState.COLLECTING, now, due);
        } else {
            join(collecting.get(), change, quiet, now);
        }
    }

    private record Collecting(UUID id, JsonNode body, Instant createdAt) {}

    private void join(Collecting delivery, Change change, Duration quiet, Instant now) {
        DeliveryBody.Joined known = json.read(delivery.body().get("data").toString(), DeliveryBody.Joined.class);
        Instant latest = delivery.createdAt().plus(quiet.multipliedBy(MAX_QUIET_TIMES));
        Instant due = now.plus(quiet).isBefore(latest) ? now.plus(quiet) : latest;
        database.execute(JOIN.bind("id", delivery.id())
                .bind("last", change.sequence())
                .bind("body", json.write(DeliveryBody.join(known, change)))
                .bind("due", due));
    }

    /** Adds a delivery that is due at that moment; its id. */
    UUID insert(UUID webhook, DeliveryBody<?> body, long sequence, DeliveryState state, Instant now, Instant due) {
        UUID id = Ids.next(now);
        database.execute(INSERT.bind("id", id)
                .bind("webhook", webhook)
                .bind("type", body.type())
                .bind("first", sequence)
                .bind("body", json.write(body))
                .bind("state", state)
                .bind("now", now)
                .bind("due", due));
        return id;
    }
}
