package io.klartext.upload;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Removes uploads that were given up now and then, on whichever server comes first. */
@Singleton
class UploadSweepSchedule {
    private static final Logger LOG = Logger.getLogger(UploadSweepSchedule.class);
    private static final int MAX_ROUNDS = 100;

    private final UploadSweep uploads;

    UploadSweepSchedule(UploadSweep uploads) {
        this.uploads = uploads;
    }

    @Scheduled(
            identity = "upload-sweep",
            every = "${klartext.uploads.sweep-every}",
            delayed = "4m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() throws IOException {
        int removed = 0;
        for (int round = 0; round < MAX_ROUNDS && removed == round * UploadSweep.BATCH; round++) {
            removed += uploads.sweep();
        }
        if (removed > 0) {
            LOG.infof("Removed %d uploads that had expired", removed);
        }
    }
}
