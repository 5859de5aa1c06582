package io.klartext.moderation.replay;

import io.klartext.comment.CommentAction;
import io.klartext.moderation.policy.Policy;
import io.klartext.moderation.screening.Judgement.Fate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a policy would have done, measured by what moderators decided. It is the same for the same policy, word rules,
 * verdicts and stored signals, whenever it is made.
 *
 * @param policy what was tried
 * @param comments how many comments were judged again
 * @param leftOut how many could not be: erased, gone, never looked at, or with another text since the verdict
 * @param since when the earliest of the verdicts was given, null if there is none
 * @param until when the latest of them was given
 * @param then how the policies did that held when the comments came
 * @param now how this one would have done
 * @param changes the comments of which something else would have become, the latest verdicts first
 */
public record ReplayReport(
        Policy policy,
        int comments,
        int leftOut,
        Instant since,
        Instant until,
        ReplayQuality then,
        ReplayQuality now,
        List<Change> changes) {
    /** A comment that would have been treated differently. */
    public record Change(
            UUID id, UUID articleId, CommentAction verdict, Instant verdictAt, Treatment then, Treatment now) {}

    /**
     * What becomes of a comment.
     *
     * @param because the codes of all signals that spoke for it; empty if the mode alone did
     * @param wordRules the places of the drafted word rules that its text matches
     */
    public record Treatment(Fate fate, List<String> because, List<Integer> wordRules) {}
}
