package io.klartext.comment.screening;

import io.klartext.comment.CommentState;
import io.klartext.comment.Masks;
import io.klartext.comment.Reason;
import java.util.Set;

/**
 * The result of screening a comment.
 *
 * @param state pending, published, spam or rejected
 * @param reason what its writer is told, null if it is published
 * @param policy the version of the policy that was followed
 * @param suspicion how many rules speak against it
 * @param text what readers see masked of its text
 * @param name what readers see masked of its writer's name
 * @param grounds what it is based on
 */
public record Verdict(
        CommentState state, Reason reason, int policy, int suspicion, Masks text, Masks name, Grounds grounds) {
    private static final Set<CommentState> POSSIBLE =
            Set.of(CommentState.PENDING, CommentState.PUBLISHED, CommentState.SPAM, CommentState.REJECTED);

    /** The verdict on a comment with a filled honeypot, which only programs fill. */
    public static final Verdict HONEYPOT =
            new Verdict(CommentState.SPAM, null, 0, 0, Masks.NONE, Masks.NONE, Grounds.NONE);

    public Verdict {
        if (!POSSIBLE.contains(state)) {
            throw new IllegalArgumentException("no verdict leads to " + state);
        }
    }

    /** The same, but nobody sees the comment, and to its writer it seems to wait. */
    public Verdict hidden() {
        return new Verdict(CommentState.SPAM, reason, policy, suspicion, text, name, grounds);
    }

    /** What its writer is told where a moderator decides, whatever the first look made of it. */
    public Reason reasonToHold() {
        return state == CommentState.PENDING ? reason : Reason.AWAITING_REVIEW;
    }
}
