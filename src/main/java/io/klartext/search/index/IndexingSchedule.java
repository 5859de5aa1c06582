package io.klartext.search.index;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Indexes texts that no use case has indexed: all articles after an upgrade, or the articles of a renamed tag. */
@Singleton
class IndexingSchedule {
    /** Limits one run, so that the schedule can stop between runs. */
    private static final int MAX_BATCHES = 100;

    private final Indexing indexing;

    IndexingSchedule(Indexing indexing) {
        this.indexing = indexing;
    }

    @Scheduled(
            identity = "search-indexing",
            every = "${klartext.search.index-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void index() {
        boolean more = true;
        for (int batch = 0; batch < MAX_BATCHES && more; batch++) {
            more = indexing.indexBatch();
        }
    }
}
