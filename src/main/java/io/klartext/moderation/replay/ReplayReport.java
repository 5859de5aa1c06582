package io.klartext.moderation.replay;

import io.klartext.comment.CommentAction;
import io.klartext.moderation.policy.Policy;
import io.klartext.moderation.screening.ScreeningDecision.Fate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The results of a policy compared with the decisions of moderators. Equal policies, word rules, verdicts and stored
 * signals always give an equal report.
 *
 * @param policy the drafted policy
 * @param comments the number of comments judged again
 * @param leftOut the number that could not be: erased, deleted, never screened, or changed since the verdict
 * @param since the time of the earliest verdict, or null
 * @param until the time of the latest verdict
 * @param then the quality of the policies at the time of submission
 * @param now the quality of the drafted policy
 * @param changes the comments with a different outcome, the latest verdicts first
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
    /**
     * A comment that would have been treated differently.
     *
     * @param headline the headline of its article
     * @param text the text that was decided on
     */
    public record Change(
            UUID id,
            UUID articleId,
            String headline,
            String name,
            String text,
            CommentAction verdict,
            Instant verdictAt,
            Treatment then,
            Treatment now) {}

    /**
     * The outcome for a comment.
     *
     * @param because the names of all signals that caused it; empty if only the mode did
     * @param wordRules the positions of the drafted word rules that match the text
     */
    public record Treatment(Fate fate, List<String> because, List<Integer> wordRules) {}
}
