package io.klartext.comment;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Deletes what is known of networks when its time is over, batch by batch. */
@Singleton
class OriginSchedule {
    private static final int BATCH = 500;
    private static final int MAX_BATCHES = 200;

    private final CommentOrigins origins;
    private final CommentLimits limits;

    OriginSchedule(CommentOrigins origins, CommentLimits limits) {
        this.origins = origins;
        this.limits = limits;
    }

    @Scheduled(
            identity = "comment-origin-forgetting",
            every = "${klartext.comments.clean-every:PT1H}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        limits.forgetOld();
        int deleted = BATCH;
        for (int batch = 0; batch < MAX_BATCHES && deleted == BATCH; batch++) {
            deleted = origins.forgetOld(BATCH);
        }
    }
}
