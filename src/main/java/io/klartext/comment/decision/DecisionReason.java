package io.klartext.comment.decision;

import io.klartext.comment.Reason;

/**
 * What is said with a decision.
 *
 * @param reason null if none is given
 * @param note null if there is nothing to say
 * @param policy the version of the policy that the system followed, null for people
 */
public record DecisionReason(Reason reason, String note, Integer policy) {
    public static final DecisionReason NONE = new DecisionReason(null, null, null);
}
