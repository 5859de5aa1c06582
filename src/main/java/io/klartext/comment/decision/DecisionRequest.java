package io.klartext.comment.decision;

import io.klartext.comment.Reason;
import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.Size;

/**
 * What a moderator says with a decision. The log keeps it for ever: nothing personal of the writer belongs there.
 *
 * @param reason needed to reject
 * @param note for colleagues
 */
public record DecisionRequest(
        Reason reason, @Size(max = 1000) String note) {
    public static final DecisionRequest NONE = new DecisionRequest(null, null);

    public DecisionRequest {
        note = Text.blankToNull(note);
    }
}
