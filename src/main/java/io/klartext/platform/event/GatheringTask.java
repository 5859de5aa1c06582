package io.klartext.platform.event;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Work that starts when it is asked for, on a thread of the pool, and never twice at a time. Whoever asks during the work
 * causes one more run, after a pause in which more requests gather.
 */
public final class GatheringTask {
    private static final Logger LOG = Logger.getLogger(GatheringTask.class);
    private static final int PAUSE_MILLIS = 10;

    private final String failure;
    private final Runnable work;
    private final AtomicInteger wanted = new AtomicInteger();

    /**
     * Creates a task.
     *
     * @param failure what is logged when the work fails; it is done again when it is asked for the next time
     */
    public GatheringTask(String failure, Runnable work) {
        this.failure = failure;
        this.work = work;
    }

    /** Asks for the work. Does not block. */
    public void wake() {
        if (wanted.getAndIncrement() == 0) {
            Infrastructure.getDefaultExecutor().execute(this::run);
        }
    }

    private void run() {
        int known = wanted.get();
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("%s and will be later: %s", failure, e.getMessage());
        } finally {
            end(known);
        }
    }

    private void end(int known) {
        if (!wanted.compareAndSet(known, 0)) {
            CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, Infrastructure.getDefaultExecutor())
                    .execute(this::run);
        }
    }
}
