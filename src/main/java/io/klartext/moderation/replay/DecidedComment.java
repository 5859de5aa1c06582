package io.klartext.moderation.replay;

import io.klartext.comment.CommentAction;
import io.klartext.moderation.rule.Demand;
import io.klartext.moderation.screening.ScreeningDecision;
import io.klartext.moderation.screening.ScreeningDecision.Fate;
import io.klartext.moderation.signal.SignalResult;
import io.klartext.moderation.signal.SignalResult.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A comment that a moderator decided on, and the result of its screening.
 *
 * @param headline the headline of the article. It, its locale, and the name, text and findings of the comment are null
 *     or empty if the text that was decided on no longer exists
 * @param fate null if it was not screened
 */
record DecidedComment(
        UUID id,
        UUID articleId,
        String headline,
        CommentAction verdict,
        Instant at,
        String locale,
        String name,
        String text,
        Fate fate,
        List<StoredSignal> signals) {
    /** The stored result of a signal. */
    record StoredSignal(String code, int version, Outcome outcome, double score, Demand demand, boolean decisive) {
        private SignalResult result() {
            return new SignalResult(code, version, outcome, score, demand, List.of(), 0);
        }
    }

    /** Whether it can be judged again. */
    boolean isRemembered() {
        return fate != null;
    }

    /** The decision of the screening. */
    ScreeningDecision judgement() {
        return new ScreeningDecision(
                fate,
                signals.stream()
                        .filter(StoredSignal::decisive)
                        .map(StoredSignal::code)
                        .toList());
    }

    /** The findings of the signals. */
    List<SignalResult> results() {
        return signals.stream().map(StoredSignal::result).toList();
    }
}
