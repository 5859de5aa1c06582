package io.klartext.article.counting;

import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Adds up the stored differences of counts, so that a count is read from few rows. */
@Singleton
class CountFoldingSweep implements Sweep {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final UseCounting counting;

    CountFoldingSweep(UseCounting counting) {
        this.counting = counting;
    }

    @Override
    public String what() {
        return "differences of counts";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** Returns 0, because adding up removes nothing that the log should mention. */
    @Override
    public int sweepBatch() {
        counting.fold();
        return 0;
    }
}
