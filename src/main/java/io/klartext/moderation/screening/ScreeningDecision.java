package io.klartext.moderation.screening;

import io.klartext.moderation.policy.Policy;
import io.klartext.moderation.policy.Policy.Mode;
import io.klartext.moderation.rule.Demand;
import io.klartext.moderation.signal.SignalResult;
import io.klartext.moderation.signal.SignalResult.Outcome;
import io.klartext.moderation.signal.TrustSignal;
import io.klartext.moderation.signal.WriterSignal;
import io.klartext.platform.kernel.StoredEnum;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The decision on a comment: a pure function of the findings of the signals and of the policy.
 *
 * @param because the codes of all signals that caused it; empty if only the mode did
 */
public record ScreeningDecision(Fate fate, List<String> because) {
    /** What happens to the comment. */
    public enum Fate implements StoredEnum {
        PUBLISH,
        HOLD,
        SPAM,
        REJECT
    }

    /** The strongest demand of a signal; the mode decides if there is none. */
    public static ScreeningDecision of(List<SignalResult> signals, Policy policy) {
        Demand strongest = signals.stream()
                .map(signal -> asks(signal, policy))
                .max(Comparator.naturalOrder())
                .orElse(Demand.NONE);
        if (strongest.compareTo(Demand.HOLD) < 0) {
            return new ScreeningDecision(isHeldByMode(signals, policy) ? Fate.HOLD : Fate.PUBLISH, List.of());
        }
        List<String> because = signals.stream()
                .filter(signal -> asks(signal, policy).compareTo(Demand.HOLD) >= 0)
                .map(SignalResult::code)
                .toList();
        return new ScreeningDecision(Fate.valueOf(strongest.name()), because);
    }

    /** The same, but held instead of published, because a fact that publishing depends on is not known. */
    public ScreeningDecision unpublished() {
        return fate == Fate.PUBLISH ? new ScreeningDecision(Fate.HOLD, because) : this;
    }

    private static Demand asks(SignalResult signal, Policy policy) {
        if (signal.outcome() != Outcome.OK) {
            return policy.holdFailures() ? Demand.HOLD : Demand.NONE;
        }
        if (signal.demand() == Demand.REJECT || signal.demand() == Demand.SPAM) {
            return signal.demand();
        }
        if (reaches(signal, policy.spam())) {
            return Demand.SPAM;
        }
        return reaches(signal, policy.hold()) ? Demand.HOLD : signal.demand();
    }

    private static boolean reaches(SignalResult signal, Map<String, Double> thresholds) {
        Double threshold = thresholds.get(signal.code());
        return threshold != null && signal.score() >= threshold;
    }

    private static boolean isHeldByMode(List<SignalResult> signals, Policy policy) {
        return policy.mode() != Mode.POST
                && !isTrustedByModerators(signals)
                && !(policy.mode() == Mode.FIRST_TIME && isTrusted(signals, policy));
    }

    private static boolean isTrustedByModerators(List<SignalResult> signals) {
        return signals.stream()
                .anyMatch(signal -> signal.code().equals(WriterSignal.CODE)
                        && signal.outcome() == Outcome.OK
                        && signal.score() > 0);
    }

    private static boolean isTrusted(List<SignalResult> signals, Policy policy) {
        return signals.stream()
                .filter(signal -> signal.code().equals(TrustSignal.CODE) && signal.outcome() == Outcome.OK)
                .anyMatch(signal -> signal.score() >= policy.trustedAfter());
    }
}
