package io.klartext.webhook.delivery;

import io.klartext.change.Change;
import io.klartext.change.ChangeType;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.event.EventConsumer;
import io.klartext.platform.kernel.Clock;
import io.klartext.webhook.Webhook;
import io.klartext.webhook.WebhookRepository;
import io.klartext.webhook.delivery.DeliveryRepository.NewDelivery;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes the deliveries of webhooks from the changes behind their positions, under the locks of their rows. Webhooks that
 * want the same changes share the reading of them.
 */
@Singleton
class FanOut implements EventConsumer {
    private static final int WEBHOOKS = 100;

    /** How many deliveries one transaction makes at most, so that the webhooks are locked for a moment only. */
    private static final int DELIVERIES = 5000;

    private static final int CHANGES_OF_ONE = 500;

    private static final Sql CONSUMED =
            Sql.of("select coalesce(min(position), 9223372036854775807) from webhook where state = 'active'");
    private static final Sql LAST = Sql.of("select last from change_log_range");

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

    private static final Sql MOVE = Sql.of("""
            update webhook w set position = m.position
            from unnest(cast(:ids as uuid[]), cast(:positions as bigint[])) m (id, position) where w.id = m.id""");

    private final Queries database;
    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final QuietDeliveries quiet;
    private final Clock clock;

    FanOut(
            Queries database,
            WebhookRepository webhooks,
            DeliveryRepository deliveries,
            QuietDeliveries quiet,
            Clock clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.quiet = quiet;
        this.clock = clock;
    }

    @Override
    public long consumed() {
        return database.number(CONSUMED);
    }

    /** The changes that a webhook wants next. */
    private record Selection(
            long after,
            List<ChangeType> types,
            List<ChangeType> open,
            List<UUID> tags,
            List<UUID> authors,
            List<String> locales) {
        static Selection of(Webhook webhook) {
            return new Selection(
                    webhook.position(),
                    webhook.types(),
                    webhook.openTypes(),
                    webhook.tags(),
                    webhook.authors(),
                    webhook.locales());
        }

        Sql query(long upTo) {
            return CHANGES.bind("after", after)
                    .bind("upto", upTo)
                    .bind("types", types.isEmpty() ? Arrays.asList(ChangeType.values()) : types)
                    .bind("open", open)
                    .bind("tags", tags)
                    .bind("authors", authors)
                    .bind("locales", locales);
        }
    }

    /**
     * Makes the next deliveries of the webhooks that are furthest behind, unless another server is doing so.
     *
     * @return whether there were any such webhooks, so that there may be more
     */
    @Transactional
    public boolean advance() {
        List<Webhook> behind = webhooks.findBehind(WEBHOOKS);
        if (behind.isEmpty()) {
            return false;
        }
        Instant now = clock.now();
        long last = database.number(LAST);
        int changes = Math.min(CHANGES_OF_ONE, DELIVERIES / behind.size());
        List<Long> positions = behind.stream()
                .map(webhook -> Math.min(last, webhook.position() + changes))
                .toList();
        Map<Selection, List<Change>> read = new HashMap<>();
        List<NewDelivery> made = new ArrayList<>();
        for (int i = 0; i < behind.size(); i++) {
            Webhook webhook = behind.get(i);
            long upTo = positions.get(i);
            List<Change> wanted = read.computeIfAbsent(
                    Selection.of(webhook), selection -> database.list(selection.query(upTo), Change.class));
            if (webhook.quietSeconds() == 0) {
                wanted.forEach(change -> made.add(new NewDelivery(webhook.id(), change)));
            } else {
                quiet.join(webhook, wanted, now);
            }
        }
        deliveries.insert(made, now);
        database.execute(
                MOVE.bind("ids", behind.stream().map(Webhook::id).toList()).bind("positions", positions));
        return true;
    }
}
