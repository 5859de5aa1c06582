package io.klartext.moderation.signal;

import io.klartext.moderation.rule.Demand;
import io.klartext.moderation.text.Evidence;
import io.klartext.platform.kernel.StoredEnum;
import java.util.List;

/**
 * One run of a signal.
 *
 * @param micros how long it took, in microseconds
 */
public record SignalResult(
        String code, int version, Outcome outcome, double score, Demand demand, List<Evidence> evidence, long micros) {
    /** How the run of a signal ended. */
    public enum Outcome implements StoredEnum {
        OK,
        /** The signal threw an exception. */
        UNAVAILABLE,
        /** The signal exceeded its time limit. */
        TIMEOUT
    }

    /** The finding of a completed signal; empty for one that failed. */
    public static SignalResult of(Signal signal, Outcome outcome, SignalFinding finding, long micros) {
        return new SignalResult(
                signal.code(),
                signal.version(),
                outcome,
                finding.score(),
                finding.demand(),
                finding.evidence(),
                micros);
    }
}
