package io.klartext.platform.kernel;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The clock of the machine. If that clock is set back by more than a second, this one goes on from where it was, until it
 * is set forward again or the process ends: what was published in the meantime must not disappear.
 */
@Singleton
class SystemClock implements Clock {
    private static final long UNNOTICED = Duration.ofSeconds(1).toNanos();
    private static final long PRECISION = Duration.ofMillis(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Supplier<Instant> machine;
    private final LongSupplier elapsed;

    /** How far the machine's clock is ahead of the elapsed time, which nobody can set. */
    private volatile long ahead;

    SystemClock() {
        this(Instant::now, System::nanoTime);
    }

    SystemClock(Supplier<Instant> machine, LongSupplier elapsed) {
        this.machine = machine;
        this.elapsed = elapsed;
        this.ahead = nanos(machine.get()) - elapsed.getAsLong();
    }

    @Override
    public Instant now() {
        // In this order: a thread that pauses in between seems to be set back, not forward.
        Instant present = machine.get();
        long run = elapsed.getAsLong();
        long difference = nanos(present) - run;
        long before = ahead;
        if (before - difference > UNNOTICED) {
            return Instant.ofEpochSecond(0, before + run).truncatedTo(ChronoUnit.MICROS);
        }
        if (Math.abs(before - difference) > PRECISION) {
            ahead = difference;
        }
        return present.truncatedTo(ChronoUnit.MICROS);
    }

    private static long nanos(Instant time) {
        return time.getEpochSecond() * SECOND + time.getNano();
    }
}
