package io.klartext.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many do something at the same moment. */
public final class Parallel {
    private Parallel() {}

    /** What each of them got. */
    public static <T> List<T> run(int times, IntFunction<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            CountDownLatch start = new CountDownLatch(times);
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                tasks.add(() -> {
                    start.countDown();
                    start.await();
                    return work.apply(number);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (Exception e) {
            throw new AssertionError("a parallel task failed", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
