package io.klartext.article.counting;

import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Corrects counts once a day. Logs the number of wrong counts, if there are any. */
@Singleton
class CountCorrectionSweep implements Sweep {
    private static final Duration EVERY = Duration.ofDays(1);

    private final UseCounting counting;

    CountCorrectionSweep(UseCounting counting) {
        this.counting = counting;
    }

    @Override
    public String what() {
        return "errors in kept counts";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int sweepBatch() {
        return counting.correct();
    }
}
