package io.klartext.moderation.screening;

import io.klartext.moderation.signal.Signal;
import io.klartext.moderation.signal.SignalFinding;
import io.klartext.moderation.signal.SignalResult;
import io.klartext.moderation.signal.SignalResult.Outcome;
import io.klartext.moderation.signal.Subject;
import io.klartext.moderation.text.Deadline;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs signals one after the other in the caller's thread: one that fails is a result like any other. */
final class SignalRun {
    private SignalRun() {}

    /** One result for each signal, in their order. */
    static List<SignalResult> of(List<Signal> signals, Subject subject) {
        return signals.stream().map(signal -> run(signal, subject)).toList();
    }

    private static SignalResult run(Signal signal, Subject subject) {
        long start = System.nanoTime();
        try {
            SignalFinding finding = signal.examine(subject);
            return SignalResult.of(signal, Outcome.OK, finding, microsSince(start));
        } catch (Deadline.Passed e) {
            return SignalResult.of(signal, Outcome.TIMEOUT, SignalFinding.NOTHING, microsSince(start));
        } catch (RuntimeException | StackOverflowError e) {
            return SignalResult.of(signal, Outcome.UNAVAILABLE, SignalFinding.NOTHING, microsSince(start));
        }
    }

    private static long microsSince(long start) {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
    }
}
