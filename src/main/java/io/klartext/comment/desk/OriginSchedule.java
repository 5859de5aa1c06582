package io.klartext.comment.desk;

import io.klartext.comment.network.CommentOrigins;
import io.klartext.comment.report.ReportNetworks;
import io.klartext.comment.submission.CommentLimits;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.function.IntUnaryOperator;

/** Deletes what is known of networks when its time is over, batch by batch. */
@Singleton
public class OriginSchedule {
    private static final int BATCH = 500;
    private static final int MAX_BATCHES = 200;

    private final CommentOrigins origins;
    private final CommentLimits limits;
    private final ReportNetworks reports;

    OriginSchedule(CommentOrigins origins, CommentLimits limits, ReportNetworks reports) {
        this.origins = origins;
        this.limits = limits;
        this.reports = reports;
    }

    @Scheduled(
            identity = "comment-origin-forgetting",
            every = "${klartext.comments.clean-every:PT1H}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    public void run() {
        limits.forgetOld();
        inBatches(origins::forgetOld);
        inBatches(reports::forgetOld);
    }

    private static void inBatches(IntUnaryOperator forget) {
        int forgotten = BATCH;
        for (int batch = 0; batch < MAX_BATCHES && forgotten == BATCH; batch++) {
            forgotten = forget.applyAsInt(BATCH);
        }
    }
}
