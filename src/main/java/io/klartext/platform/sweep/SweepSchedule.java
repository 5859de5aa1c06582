package io.klartext.platform.sweep;

import io.klartext.platform.kernel.Clock;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Runs every {@link Sweep} when it is due. A failure is logged; the sweep runs again when it is next due. */
@Singleton
class SweepSchedule {
    private static final Logger LOG = Logger.getLogger(SweepSchedule.class);

    /** Bounds one run, so that a large backlog of one sweep does not delay the others. */
    private static final int MAX_BATCHES = 200;

    private final List<Sweep> sweeps;
    private final Clock clock;
    private final Map<Sweep, Instant> lastRuns = new HashMap<>();
    private final JobFailures failures;

    SweepSchedule(@All List<Sweep> sweeps, Clock clock, JobFailures failures) {
        this.sweeps = sweeps;
        this.clock = clock;
        this.failures = failures;
    }

    @Scheduled(identity = "sweeps", every = "10s", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void runDue() {
        for (Sweep sweep : sweeps) {
            if (isDue(sweep)) {
                run(sweep);
                lastRuns.put(sweep, clock.now());
            }
        }
    }

    /** A clock that was set back makes all sweeps due, so that none pauses until the clock has caught up. */
    private boolean isDue(Sweep sweep) {
        Instant last = lastRuns.get(sweep);
        Instant now = clock.now();
        return last == null || now.isBefore(last) || !now.isBefore(last.plus(sweep.every()));
    }

    private void run(Sweep sweep) {
        int swept = 0;
        try {
            for (int batch = 0, last = 1; batch < MAX_BATCHES && last > 0; batch++) {
                last = sweep.sweepBatch();
                swept += last;
            }
            failures.succeeded("sweeping " + sweep.what());
        } catch (IOException | RuntimeException e) {
            failures.failed("sweeping " + sweep.what(), e);
        }
        if (swept > 0) {
            LOG.infof("Deleted %d %s", swept, sweep.what());
        }
    }
}
