package io.klartext.webhook.delivery;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.Violations;
import io.klartext.webhook.Webhook;
import io.klartext.webhook.WebhookRepository;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lists the deliveries of a webhook, and schedules them again. */
@Singleton
@Transactional
public class DeliveryLog {
    private static final int ATTEMPTS = 20;

    private static final Sql ROWS = Sql.of("""
            select d.id, d.type, d.first_sequence, d.last_sequence, d.state, d.created_at,
                   case when d.state not in ('delivered', 'failed') then d.due_at end as due_at,
                   (select coalesce(json_agg(json_build_object(
                        'number', a.number, 'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                        'status', a.status, 'durationMs', a.duration_ms, 'answer', a.answer, 'error', a.error)
                        order by a.number desc), '[]')
                    from (select * from webhook_attempt where delivery_id = d.id
                          order by number desc limit :attempts) a) as attempts
            from webhook_delivery d where {filter} and {keyset} {order}""");
    private static final Sql COUNT = Sql.of("select count(*) from webhook_delivery d where {filter}");
    private static final SortOrder NEWEST = new SortOrder("d.created_at", "timestamptz", "d.id", true);

    /** Skips deliveries that are being sent. */
    private static final Sql REPLAY = Sql.of("""
            update webhook_delivery d set state = 'waiting', due_at = :now, round = attempts
            where {filter} and d.state in ('waiting', 'delivered', 'failed')""");

    private final Queries database;
    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final Validator validator;
    private final Clock clock;

    DeliveryLog(
            Queries database,
            WebhookRepository webhooks,
            DeliveryRepository deliveries,
            Validator validator,
            Clock clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.validator = validator;
        this.clock = clock;
    }

    /** The deliveries of a webhook, the newest first. */
    Page<Delivery> page(UUID webhook, DeliveryState state, PageRequest page) {
        find(webhook);
        Filter filter = Filter.where("d.webhook_id = :webhook", "webhook", webhook)
                .andIfGiven("d.state = :state", "state", state);
        return database.page(
                ROWS.with("filter", filter).bind("attempts", ATTEMPTS),
                COUNT.with("filter", filter),
                NEWEST,
                page,
                Delivery.class,
                delivery ->
                        List.of(delivery.createdAt().toString(), delivery.id().toString()));
    }

    /** The ordered deliveries: the id of a test delivery, or the number of repeated ones. */
    record Ordered(UUID delivery, int deliveries) {}

    /** Sends a test, also if the webhook is paused or disabled. It is sent once. */
    Ordered test(UUID webhook) {
        Webhook found = find(webhook);
        Instant now = clock.now();
        DeliveryRepository.SequenceRange none =
                new DeliveryRepository.SequenceRange(found.position(), found.position());
        UUID id = deliveries.insert(webhook, DeliveryBody.test(now), none, DeliveryState.WAITING, now, now);
        return new Ordered(id, 1);
    }

    /** Sends deliveries again, with the same ids. */
    Ordered replay(UUID webhook, ReplayOrder order) {
        find(webhook);
        Violations violations = Violations.of(validator, order);
        order.check(violations);
        violations.refuse();
        Filter filter = Filter.where("d.webhook_id = :webhook", "webhook", webhook)
                .andIfGiven("d.id = :delivery", "delivery", order.delivery())
                .andIfGiven("d.last_sequence >= :since", "since", order.since())
                .andIfGiven("d.first_sequence <= :until", "until", order.until())
                .andIf(order.failed(), "d.state = 'failed'");
        int replayed = database.execute(REPLAY.with("filter", filter).bind("now", clock.now()));
        return new Ordered(order.delivery(), replayed);
    }

    private Webhook find(UUID webhook) {
        return webhooks.find(webhook).orElseThrow(() -> new Failure.NotFound("The webhook"));
    }
}
