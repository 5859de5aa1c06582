package io.klartext.asset.intake;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Sweeps unused files now and then, round by round until nothing is left to do. */
@Singleton
class BlobSweepSchedule {
    private static final Logger LOG = Logger.getLogger(BlobSweepSchedule.class);
    private static final int MAX_ROUNDS = 100;

    private final BlobSweep blobs;

    BlobSweepSchedule(BlobSweep blobs) {
        this.blobs = blobs;
    }

    @Scheduled(
            identity = "blob-sweep",
            every = "${klartext.assets.sweep-every}",
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() throws IOException {
        int removed = 0;
        for (int round = 1, gone = -1; round <= MAX_ROUNDS && gone != 0; round++) {
            gone = blobs.sweep();
            removed += gone;
        }
        if (removed > 0) {
            LOG.infof("Deleted %d files that no picture had any more", removed);
        }
    }
}
