package io.klartext.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.article.delivery.PublicationSchedule;
import io.klartext.platform.event.ChangeListener;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Counts the SQL statements that a piece of work costs. */
@Singleton
public class Statements {
    private static final Duration QUIET = Duration.ofMillis(30);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<ChangeListener> listeners;
    private final PublicationSchedule schedule;

    Statements(@All List<ChangeListener> listeners, PublicationSchedule schedule) {
        this.listeners = listeners;
        this.schedule = schedule;
    }

    /** The statements when no answer is in memory, but the schedule of publications is known. */
    public long of(Runnable work) {
        listeners.forEach(ChangeListener::missedChanges);
        schedule.next();
        awaitQuiet();
        return ofCached(work);
    }

    /** What the test did before is announced in the background, with statements that are not of the work. */
    private static void awaitQuiet() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long seen;
        do {
            assertTrue(System.nanoTime() < deadline, "the server does not become quiet");
            seen = CountingDriver.prepared();
            LockSupport.parkNanos(QUIET.toNanos());
        } while (CountingDriver.prepared() != seen);
    }

    /** The statements with the answers that are in memory. */
    public long ofCached(Runnable work) {
        long before = CountingDriver.prepared();
        work.run();
        return CountingDriver.prepared() - before;
    }
}
