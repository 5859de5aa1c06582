package io.klartext.platform.sweep;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.spi.JobInstrumenter;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Runs schedules only between a complete start and the stop, so that no job needs a database that is not open: a start
 * that fails runs no job, and a stop starts no more jobs and waits for the running ones. The framework's scheduler
 * begins earlier, stops later, and does not wait.
 */
@Singleton
@Alternative // to the one that traces jobs
@Priority(1)
class OrderlyStop implements JobInstrumenter {
    private static final Logger LOG = Logger.getLogger(OrderlyStop.class);
    private static final int BEFORE_ALL_OTHERS = 1;
    private static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;
    private static final int PATIENCE_SECONDS = 20;

    /** The parties are this bean and each running job. */
    private final Phaser running = new Phaser(1);

    private volatile boolean open;

    @Override
    public CompletionStage<Void> instrument(JobInstrumentationContext job) {
        running.register();
        if (!open) {
            running.arriveAndDeregister();
            return CompletableFuture.completedFuture(null);
        }
        return job.executeJob().whenComplete((nothing, failure) -> running.arriveAndDeregister());
    }

    void start(@Observes @Priority(AFTER_ALL_OTHERS) StartupEvent event) {
        open = true;
    }

    void stop(@Observes @Priority(BEFORE_ALL_OTHERS) ShutdownEvent event) throws InterruptedException {
        open = false;
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("A scheduled job is still running at the end");
        }
    }
}
