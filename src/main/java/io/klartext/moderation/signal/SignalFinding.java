package io.klartext.moderation.signal;

import io.klartext.moderation.rule.Demand;
import io.klartext.moderation.text.Evidence;
import java.util.List;

/**
 * The result of a signal.
 *
 * @param score the amount of what the signal looks for, in its own unit, rounded to four decimals; 0 for none
 * @param demand the action that matching rules demand, regardless of the score
 */
public record SignalFinding(double score, Demand demand, List<Evidence> evidence) {
    static final int MAX_EVIDENCE = 50;
    private static final double DECIMALS = 10_000;

    /** Nothing to report. */
    public static final SignalFinding NOTHING = new SignalFinding(0, Demand.NONE, List.of());

    public SignalFinding {
        score = Math.round(score * DECIMALS) / DECIMALS;
        evidence = evidence.stream().limit(MAX_EVIDENCE).toList();
    }

    static SignalFinding of(double score) {
        return new SignalFinding(score, Demand.NONE, List.of());
    }

    static SignalFinding of(double score, List<Evidence> evidence) {
        return new SignalFinding(score, Demand.NONE, evidence);
    }
}
