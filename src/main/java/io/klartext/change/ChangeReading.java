package io.klartext.change;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads pages of changes for clients that wait without a thread of their own. A few threads read for all of them, so that
 * many clients who come back at once leave connections to the database for others.
 */
@Singleton
public class ChangeReading {
    private static final int THREADS = 4;

    private final ChangeLog log;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, ChangeReading::thread);

    ChangeReading(ChangeLog log) {
        this.log = log;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "change-reading");
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /** The page, as {@link ChangeLog#read} answers it. */
    public Uni<ChangePage> page(ChangeFilter filter, Long after, int limit) {
        return Uni.createFrom().item(() -> log.read(filter, after, limit)).runSubscriptionOn(threads);
    }

    /** The number of the last change. */
    public Uni<Long> last() {
        return Uni.createFrom().item(log::last).runSubscriptionOn(threads);
    }
}
