package io.klartext.platform.event;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.sweep.Sweep;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** Deletes expired events from the start of the sequence, so that the rest has no gaps. */
@Singleton
class EventSweep implements Sweep {
    private static final int BATCH = 1000;

    /** Stops at the first event that has not expired, because events are not numbered in the order of their times. */
    private static final Sql PRUNE = Sql.of("""
            with batch as (
                select sequence, occurred_at from event where sequence is not null order by sequence limit :batch),
            kept as (select min(sequence) as first from batch where occurred_at >= :before),
            due as (
                select b.sequence from batch b cross join kept k
                where (k.first is null or b.sequence < k.first) and b.sequence <= :consumed),
            counted as (
                update event_counter set pruned = (select max(sequence) from due) where exists (select from due))
            delete from event e using due where e.sequence = due.sequence""");

    private final Queries database;
    private final EventConfig config;
    private final List<EventConsumer> consumers;
    private final Clock clock;

    EventSweep(Queries database, EventConfig config, @All List<EventConsumer> consumers, Clock clock) {
        this.database = database;
        this.config = config;
        this.consumers = consumers;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "old events";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    @Override
    @Transactional
    public int sweepBatch() {
        long consumed =
                consumers.stream().mapToLong(EventConsumer::consumed).min().orElse(Long.MAX_VALUE);
        if (!database.tryLock("event sweep")) {
            return 0;
        }
        return database.execute(PRUNE.bind("batch", BATCH)
                .bind("before", clock.now().minus(config.keepFor()))
                .bind("consumed", consumed));
    }
}
