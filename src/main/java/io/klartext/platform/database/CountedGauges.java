package io.klartext.platform.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Gauges of numbers of rows. */
@Singleton
public class CountedGauges {
    private static final Logger LOG = Logger.getLogger(CountedGauges.class);
    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final Queries database;

    CountedGauges(Queries database) {
        this.database = database;
    }

    /**
     * Adds a gauge. Its statement runs at most once a minute, and only while the gauge is read. Reading never waits: it
     * returns the last number that was counted.
     */
    public void add(MeterRegistry registry, String name, String description, Sql count) {
        Gauge.builder(name, new Counted(count), Counted::value)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    private final class Counted {
        private final Sql count;
        private final AtomicLong countedAt = new AtomicLong(System.nanoTime() - KEPT_NANOS);
        private volatile double value;

        private Counted(Sql count) {
            this.count = count;
        }

        private double value() {
            long before = countedAt.get();
            long now = System.nanoTime();
            if (now - before >= KEPT_NANOS && countedAt.compareAndSet(before, now)) {
                Infrastructure.getDefaultExecutor().execute(this::count);
            }
            return value;
        }

        private void count() {
            try {
                value = database.number(count);
            } catch (RuntimeException e) {
                LOG.warnf(
                        "A number for the metrics could not be counted; the next attempt follows: %s", e.getMessage());
            }
        }
    }
}
