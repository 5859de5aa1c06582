package io.klartext.comment.screening;

import io.klartext.comment.CommentState;
import io.klartext.comment.Masks;
import io.klartext.comment.Reason;
import java.util.Set;

/**
 * The result of screening a comment.
 *
 * @param state pending, published, spam or rejected
 * @param reason the reason for the author, null if it is published
 * @param policy the version of the policy that was followed
 * @param suspicion the number of signals that object to it
 * @param text the masks of its text
 * @param name the masks of the author's name
 * @param grounds the basis of the verdict
 */
public record Verdict(
        CommentState state, Reason reason, int policy, int suspicion, Masks text, Masks name, ScreeningResult grounds) {
    private static final Set<CommentState> POSSIBLE =
            Set.of(CommentState.PENDING, CommentState.PUBLISHED, CommentState.SPAM, CommentState.REJECTED);

    /** The verdict on a comment with a filled honeypot, which only programs fill. */
    public static final Verdict HONEYPOT =
            new Verdict(CommentState.SPAM, null, 0, 0, Masks.NONE, Masks.NONE, ScreeningResult.NONE);

    public Verdict {
        if (!POSSIBLE.contains(state)) {
            throw new IllegalArgumentException("no verdict leads to " + state);
        }
    }

    /** The same verdict with the state spam, which looks to the author like waiting. */
    public Verdict hidden() {
        return new Verdict(CommentState.SPAM, reason, policy, suspicion, text, name, grounds);
    }

    /** The reason for the author when a moderator decides, independent of the screening. */
    public Reason reasonToHold() {
        return state == CommentState.PENDING ? reason : Reason.AWAITING_REVIEW;
    }
}
