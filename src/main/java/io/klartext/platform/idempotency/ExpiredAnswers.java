package io.klartext.platform.idempotency;

import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Deletes kept answers that have expired. An expired answer is never given, deleted or not. */
@Singleton
class ExpiredAnswers implements Sweep {
    private static final int BATCH = 500;

    private final AnsweringOnce answering;
    private final IdempotencyConfig config;

    ExpiredAnswers(AnsweringOnce answering, IdempotencyConfig config) {
        this.answering = answering;
        this.config = config;
    }

    @Override
    public String what() {
        return "expired answers";
    }

    @Override
    public Duration every() {
        return config.cleanEvery();
    }

    @Override
    public int sweepBatch() {
        return answering.forget(BATCH);
    }
}
