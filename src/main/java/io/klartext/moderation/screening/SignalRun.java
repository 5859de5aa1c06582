package io.klartext.moderation.screening;

import io.klartext.moderation.signal.Finding;
import io.klartext.moderation.signal.Outcome;
import io.klartext.moderation.signal.Signal;
import io.klartext.moderation.signal.SignalResult;
import io.klartext.moderation.signal.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs all signals, each for a limited time: one that fails or hangs is a result like any other. */
public final class SignalRun {
    private final List<Signal> signals;
    private final ExecutorService threads;
    private final Duration limit;

    public SignalRun(List<Signal> signals, ExecutorService threads, Duration limit) {
        this.signals = List.copyOf(signals);
        this.threads = threads;
        this.limit = limit;
    }

    /** One result for each signal, in their order. */
    public List<SignalResult> of(Subject subject) {
        return signals.stream().map(signal -> run(signal, subject)).toList();
    }

    private SignalResult run(Signal signal, Subject subject) {
        long start = System.nanoTime();
        Future<Finding> running = null;
        try {
            running = threads.submit(() -> signal.look(subject));
            Finding finding = running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return SignalResult.of(signal, Outcome.OK, finding, microsSince(start));
        } catch (TimeoutException e) {
            running.cancel(true);
            return SignalResult.of(signal, Outcome.TIMEOUT, Finding.NOTHING, microsSince(start));
        } catch (ExecutionException | RejectedExecutionException e) {
            return SignalResult.of(signal, Outcome.UNAVAILABLE, Finding.NOTHING, microsSince(start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return SignalResult.of(signal, Outcome.UNAVAILABLE, Finding.NOTHING, microsSince(start));
        }
    }

    /** What the work gives in the same limited time; empty if it fails or does not end in it. */
    public <T> Optional<T> tryTo(Callable<T> work) {
        Future<T> running = null;
        try {
            running = threads.submit(work);
            return Optional.of(running.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            running.cancel(true);
            return Optional.empty();
        } catch (ExecutionException | RejectedExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static long microsSince(long start) {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
    }
}
