package io.klartext.comment.decision;

import io.klartext.comment.Reason;

/**
 * The explanation of a decision.
 *
 * @param reason may be null
 * @param note may be null
 * @param policy the version of the policy that the system followed, null for people
 */
public record DecisionReason(Reason reason, String note, Integer policy) {
    public static final DecisionReason NONE = new DecisionReason(null, null, null);
}
