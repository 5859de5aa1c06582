package io.klartext.webhook.delivery;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Clock;
import io.klartext.webhook.WebhookConfig;
import io.klartext.webhook.WebhookRepository;
import io.klartext.webhook.sending.ClaimedDelivery;
import io.klartext.webhook.sending.Outcome;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Leases due deliveries, and records their results. */
@Singleton
class Deliveries {
    /** How many deliveries of one webhook are sent at a time, so that a slow endpoint holds up no other. */
    private static final int MAX_IN_FLIGHT = 4;

    /** Longer than an attempt can take. */
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(45);

    /** A delivery whose lease has ended is due again: its server has stopped. */
    private static final Sql CLAIM = Sql.of("""
            with due as (
                select d.id from webhook w cross join lateral (
                    select waiting.id, waiting.due_at from webhook_delivery waiting
                    where waiting.webhook_id = w.id and waiting.due_at <= :now
                    and (waiting.state in ('collecting', 'waiting')
                         or waiting.state = 'sending' and waiting.leased_until <= :now)
                    and (w.state = 'active' and (w.held_until is null or w.held_until <= :now)
                         or waiting.type = 'webhook.test')
                    order by waiting.due_at
                    limit greatest(0, :each - (select count(*) from webhook_delivery sending
                                               where sending.webhook_id = w.id and sending.state = 'sending'
                                               and sending.leased_until > :now))
                    for update skip locked) d
                order by d.due_at limit :limit)
            update webhook_delivery c set state = 'sending', leased_until = :lease, attempts = c.attempts + 1
            from due, webhook w
            where c.id = due.id and w.id = c.webhook_id
            returning c.id, c.webhook_id, c.type, c.body, c.attempts, c.round, w.url, w.target, w.sealed_authorization,
                      w.signature, w.sealed_secret, w.former_signature, w.sealed_former_secret, w.former_secret_until""");

    private static final Sql FINISH = Sql.of("""
            update webhook_delivery set state = :state, due_at = :due, leased_until = null
            where id = :id and state = 'sending' and attempts = :attempts""");
    private static final Sql LOG = Sql.of("""
            insert into webhook_attempt (delivery_id, number, at, status, duration_ms, answer, error)
            values (:id, :number, :at, :status, :took, :answer, :error)""");
    private static final Sql HOLD = Sql.of("update webhook set held_until = :until where id = :id");

    private final Queries database;
    private final WebhookRepository webhooks;
    private final WebhookConfig config;
    /** Injected lazily, because the outbox notifies the feed of changes, which notifies the deliveries. */
    private final Provider<Outbox> outbox;

    private final Clock clock;

    Deliveries(
            Queries database, WebhookRepository webhooks, WebhookConfig config, Provider<Outbox> outbox, Clock clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Leases deliveries that are due, {@code limit} at most. */
    @Transactional
    public List<ClaimedDelivery> claim(int limit) {
        Instant now = clock.now();
        return database.list(
                CLAIM.bind("now", now)
                        .bind("each", MAX_IN_FLIGHT)
                        .bind("limit", limit)
                        .bind("lease", now.plus(config.timeout()).plus(LEASE_MARGIN)),
                ClaimedDelivery.class);
    }

    /**
     * Records an attempt, unless the delivery was deleted or leased by another server meanwhile.
     *
     * @return whether it was the last one, so that the webhook is disabled now
     */
    @Transactional
    public boolean record(ClaimedDelivery delivery, Outcome outcome) {
        Instant now = clock.now();
        Optional<Duration> wait = retry(delivery, outcome);
        DeliveryState state = outcome.isDelivered()
                ? DeliveryState.DELIVERED
                : wait.isPresent() ? DeliveryState.WAITING : DeliveryState.FAILED;
        boolean isOurs = database.execute(FINISH.bind("id", delivery.id())
                        .bind("attempts", delivery.attempts())
                        .bind("state", state)
                        .bind("due", wait.map(now::plus).orElse(now)))
                > 0;
        if (!isOurs) {
            return false;
        }
        log(delivery, outcome, now);
        if (state == DeliveryState.FAILED && !delivery.isTest()) {
            return disable(delivery, outcome, now);
        }
        if (outcome.isThrottled() && outcome.retryAfter() != null) {
            Instant until = now.plus(RetrySchedule.capped(outcome.retryAfter()));
            database.execute(HOLD.bind("id", delivery.webhookId()).bind("until", until));
        }
        return false;
    }

    private static Optional<Duration> retry(ClaimedDelivery delivery, Outcome outcome) {
        return outcome.isDelivered() || outcome.isGone() || delivery.isTest()
                ? Optional.empty()
                : RetrySchedule.next(
                        delivery.attempts() - delivery.round(),
                        outcome.retryAfter(),
                        ThreadLocalRandom.current().nextDouble());
    }

    private void log(ClaimedDelivery delivery, Outcome outcome, Instant now) {
        database.execute(LOG.bind("id", delivery.id())
                .bind("number", delivery.attempts())
                .bind("at", now)
                .bind("status", outcome.status())
                .bind("took", outcome.took().toMillis())
                .bind("answer", outcome.answer())
                .bind("error", outcome.error()));
    }

    private boolean disable(ClaimedDelivery delivery, Outcome outcome, Instant now) {
        String reason = outcome.isGone() ? "gone" : "failed";
        boolean disabled = webhooks.disable(delivery.webhookId(), reason);
        if (disabled) {
            outbox.get().add(new WebhookDisabled(delivery.webhookId()), now);
        }
        return disabled;
    }
}
