package io.klartext.article.counting;

import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Adds up counts, so that few rows are read for each tag or author. */
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

    /** Nothing is left to report: what was folded is still counted. */
    @Override
    public int sweepBatch() {
        counting.fold();
        return 0;
    }
}
