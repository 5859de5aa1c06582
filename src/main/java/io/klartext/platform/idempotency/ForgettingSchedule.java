package io.klartext.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Deletes answers whose time is over, batch by batch. Nobody is given them any more, deleted or not. */
@Singleton
class ForgettingSchedule {
    private static final int BATCH = 500;
    private static final int MAX_BATCHES = 200;

    private final AnsweringOnce answering;

    ForgettingSchedule(AnsweringOnce answering) {
        this.answering = answering;
    }

    @Scheduled(
            identity = "answer-forgetting",
            every = "${klartext.idempotency.clean-every:PT1H}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        int deleted = BATCH;
        for (int batch = 0; batch < MAX_BATCHES && deleted == BATCH; batch++) {
            deleted = answering.forget(BATCH);
        }
    }
}
