package io.klartext.media.rendering;

import io.klartext.media.MediaConfig;
import io.klartext.platform.kernel.Failure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Renders images within bounds: of threads (one per processor), of megapixels in memory, of waiting requests and of
 * time. What exceeds a bound fails with {@link Failure.Busy}. No thread of the web server waits.
 */
@Singleton
class RenderQueue {
    /** One per processor, and at least two, so that a small image does not wait for a large one. */
    static final int WORKERS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Semaphore megapixels;
    private final int allMegapixels;
    private final Duration timeLimit;
    private final ThreadPoolExecutor threads;

    @Inject
    RenderQueue(MediaConfig config) {
        this(config.megapixels(), config.queue(), config.timeLimit());
    }

    RenderQueue(int allMegapixels, int waiting, Duration timeLimit) {
        this.allMegapixels = allMegapixels;
        this.megapixels = new Semaphore(allMegapixels, true);
        this.timeLimit = timeLimit;
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                WORKERS,
                WORKERS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(waiting),
                work -> daemon(work, number.incrementAndGet()));
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable work, int number) {
        Thread thread = new Thread(work, "rendering-" + number);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Does the work as soon as the bounds allow.
     *
     * @param cost in megapixels; work that costs more than the bound runs alone
     */
    <T> CompletableFuture<T> submit(int cost, Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        FutureTask<Void> task =
                new FutureTask<>(() -> run(Math.max(1, Math.min(cost, allMegapixels)), work, result), null);
        try {
            threads.execute(task);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.failedFuture(new Failure.Busy("Too many renditions are waiting to be made."));
        }
        return result.orTimeout(timeLimit.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure ->
                        CompletableFuture.failedFuture(failure instanceof TimeoutException ? givenUp(task) : failure));
    }

    private Failure givenUp(FutureTask<Void> task) {
        task.cancel(true);
        threads.remove(task);
        return new Failure.Busy("The rendition could not be made in time.");
    }

    private <T> void run(int cost, Callable<T> work, CompletableFuture<T> result) {
        try {
            megapixels.acquire(cost);
            try {
                result.complete(work.call());
            } finally {
                megapixels.release(cost);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable failure) {
            // Waiting requests must fail on an OutOfMemoryError, too.
            result.completeExceptionally(failure);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
