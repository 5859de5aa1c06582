package io.klartext.article.revision;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Thins revisions out now and then, batch by batch, on whichever server comes first. */
@Singleton
class RevisionThinningSchedule {
    private static final Logger LOG = Logger.getLogger(RevisionThinningSchedule.class);
    private static final int MAX_BATCHES = 200;

    private final RevisionThinning thinning;

    RevisionThinningSchedule(RevisionThinning thinning) {
        this.thinning = thinning;
    }

    @Scheduled(
            identity = "revision-thinning",
            every = "${klartext.revisions.thin-every}",
            delayed = "2m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        int removed = 0;
        for (int batch = 0; batch < MAX_BATCHES && removed == batch * RevisionThinning.BATCH; batch++) {
            removed += thinning.thin();
        }
        if (removed > 0) {
            LOG.infof("Thinned out %d old revisions", removed);
        }
    }
}
