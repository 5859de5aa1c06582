package io.klartext.webhook.delivery;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Clock;
import io.klartext.webhook.WebhookConfig;
import io.klartext.webhook.WebhookRepository;
import io.klartext.webhook.sending.ClaimedDelivery;
import io.klartext.webhook.sending.DeliverySending;
import io.klartext.webhook.sending.Outcome;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** Leases due deliveries, and records their results. */
@Singleton
class Deliveries {
    /** How many deliveries of one webhook a server sends at a time at most. */
    private static final int MAX_OF_ONE_WEBHOOK = 8;

    /** A lease in times of the timeout: an attempt also looks up the host, and waits for others. */
    private static final int LEASED_TIMEOUTS = 4;

    private static final Duration MIN_LEASE = Duration.ofSeconds(20);

    /** A delivery whose lease has ended is due again: its server has stopped. */
    private static final Sql CLAIM = Sql.of("""
            with due as (
                select d.id from webhook w
                left join unnest(cast(:busy as uuid[]), cast(:numbers as int[])) b (id, number) on b.id = w.id
                cross join lateral (
                    select waiting.id, waiting.due_at from webhook_delivery waiting
                    where waiting.webhook_id = w.id and waiting.due_at <= :now
                    and (waiting.state in ('collecting', 'waiting')
                         or waiting.state = 'sending' and waiting.leased_until <= :now)
                    and (w.state = 'active' and (w.held_until is null or w.held_until <= :now)
                         or waiting.type = 'webhook.test')
                    order by waiting.due_at
                    limit greatest(0, :each - coalesce(b.number, 0))
                    for update skip locked) d
                order by d.due_at limit :limit)
            update webhook_delivery c set state = 'sending', leased_until = :lease, attempts = c.attempts + 1
            from due, webhook w
            where c.id = due.id and w.id = c.webhook_id
            returning c.id, c.webhook_id, c.type,
                      coalesce(c.body, (select b.body from webhook_body b where b.sequence = c.first_sequence)) as body,
                      c.attempts, c.round, w.url, w.target, w.sealed_authorization,
                      w.signature, w.sealed_secret, w.former_signature, w.sealed_former_secret, w.former_secret_until""");

    /** Skips attempts at deliveries that were deleted, or leased by another server meanwhile. */
    private static final Sql RECORD = Sql.of("""
            with ended as (
                select * from unnest(
                    cast(:ids as uuid[]), cast(:numbers as int[]), cast(:states as text[]),
                    cast(:dues as timestamptz[]), cast(:statuses as int[]), cast(:durations as bigint[]),
                    cast(:answers as text[]), cast(:errors as text[]))
                a (id, number, state, due_at, status, duration_ms, answer, error)),
            finished as (
                update webhook_delivery d set state = e.state, due_at = e.due_at, leased_until = null
                from ended e where d.id = e.id and d.state = 'sending' and d.attempts = e.number
                returning d.id)
            insert into webhook_attempt (delivery_id, number, at, status, duration_ms, answer, error)
            select e.id, e.number, :now, e.status, e.duration_ms, e.answer, e.error
            from ended e join finished f on f.id = e.id
            returning delivery_id, number""");

    private static final Sql HOLD =
            Sql.of("update webhook set held_until = greatest(held_until, :until) where id = :id");

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

    /**
     * Leases deliveries that are due, {@code limit} at most.
     *
     * @param underWay how many deliveries of each webhook this server sends now. What other servers send does not count,
     * because they may have stopped
     */
    @Transactional
    public List<ClaimedDelivery> claim(int limit, Map<UUID, Integer> underWay) {
        Instant now = clock.now();
        return database.list(
                CLAIM.bind("now", now)
                        .bind("busy", underWay.keySet())
                        .bind("numbers", underWay.values())
                        .bind("each", ofOneWebhook())
                        .bind("limit", limit)
                        .bind("lease", now.plus(lease())),
                ClaimedDelivery.class);
    }

    /** A share that leaves enough for the others if nearly all endpoints hang. */
    private int ofOneWebhook() {
        return Math.max(1, Math.min(MAX_OF_ONE_WEBHOOK, DeliverySending.MAX_IN_FLIGHT / config.maxEndpoints()));
    }

    private Duration lease() {
        Duration lease = config.timeout().multipliedBy(LEASED_TIMEOUTS);
        return lease.compareTo(MIN_LEASE) < 0 ? MIN_LEASE : lease;
    }

    /** An attempt that has ended. */
    record Attempt(ClaimedDelivery delivery, Outcome outcome) {}

    private record Result(Attempt attempt, DeliveryState state, Instant due) {
        static Result of(Attempt attempt, Instant now) {
            Optional<Duration> wait = retry(attempt.delivery(), attempt.outcome());
            DeliveryState state = attempt.outcome().isDelivered()
                    ? DeliveryState.DELIVERED
                    : wait.isPresent() ? DeliveryState.WAITING : DeliveryState.FAILED;
            return new Result(attempt, state, wait.map(now::plus).orElse(now));
        }

        UUID webhookId() {
            return attempt.delivery().webhookId();
        }

        boolean isLast() {
            return state == DeliveryState.FAILED && !attempt.delivery().isTest();
        }
    }

    private record Recorded(UUID deliveryId, int number) {}

    /**
     * Records attempts with one statement, those apart whose deliveries were deleted or leased by another server
     * meanwhile.
     *
     * @return the webhooks that are disabled now, because the last attempt has failed
     */
    @Transactional
    public List<UUID> record(List<Attempt> attempts) {
        Instant now = clock.now();
        List<Result> results =
                attempts.stream().map(attempt -> Result.of(attempt, now)).toList();
        Set<Recorded> recorded = Set.copyOf(database.list(values(results).bind("now", now), Recorded.class));
        List<Result> ours = results.stream()
                .filter(result -> recorded.contains(new Recorded(
                        result.attempt().delivery().id(),
                        result.attempt().delivery().attempts())))
                .sorted(Comparator.comparing(Result::webhookId))
                .toList();
        return settle(ours, now);
    }

    /** Holds back and disables webhooks, in one order on all servers, because it locks them. */
    private List<UUID> settle(List<Result> results, Instant now) {
        List<UUID> disabled = new ArrayList<>();
        for (Result result : results) {
            if (!result.isLast()) {
                hold(result.attempt(), now);
            } else if (disable(result.attempt(), now)) {
                disabled.add(result.webhookId());
            }
        }
        return disabled;
    }

    private static Sql values(List<Result> results) {
        return RECORD.bind(
                        "ids",
                        each(results, result -> result.attempt().delivery().id()))
                .bind(
                        "numbers",
                        each(results, result -> result.attempt().delivery().attempts()))
                .bind("states", each(results, Result::state))
                .bind("dues", each(results, Result::due))
                .bind(
                        "statuses",
                        each(results, result -> result.attempt().outcome().status()))
                .bind(
                        "durations",
                        each(
                                results,
                                result -> result.attempt().outcome().took().toMillis()))
                .bind(
                        "answers",
                        each(results, result -> result.attempt().outcome().answer()))
                .bind(
                        "errors",
                        each(results, result -> result.attempt().outcome().error()));
    }

    private static List<?> each(List<Result> results, Function<Result, ?> value) {
        return results.stream().map(value).toList();
    }

    private void hold(Attempt attempt, Instant now) {
        Outcome outcome = attempt.outcome();
        if (outcome.isThrottled() && outcome.retryAfter() != null) {
            Instant until = now.plus(RetrySchedule.capped(outcome.retryAfter()));
            database.execute(HOLD.bind("id", attempt.delivery().webhookId()).bind("until", until));
        }
    }

    private static Optional<Duration> retry(ClaimedDelivery delivery, Outcome outcome) {
        return outcome.isDelivered() || outcome.isGone() || delivery.isTest()
                ? Optional.empty()
                : RetrySchedule.next(
                        delivery.attempts() - delivery.round(),
                        outcome.retryAfter(),
                        ThreadLocalRandom.current().nextDouble());
    }

    private boolean disable(Attempt attempt, Instant now) {
        UUID webhook = attempt.delivery().webhookId();
        boolean disabled = webhooks.disable(webhook, attempt.outcome().isGone() ? "gone" : "failed");
        if (disabled) {
            outbox.get().add(new WebhookDisabled(webhook), now);
        }
        return disabled;
    }
}
