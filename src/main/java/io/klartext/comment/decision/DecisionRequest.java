package io.klartext.comment.decision;

import io.klartext.comment.Reason;
import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.Size;

/**
 * The explanation of a moderator. The log keeps it permanently, so it must not contain personal data of the author.
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
