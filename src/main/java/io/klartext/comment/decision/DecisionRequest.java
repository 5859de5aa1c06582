package io.klartext.comment.decision;

import io.klartext.comment.Reason;
import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The explanation of a moderator. The log keeps it permanently, so it must not contain personal data of the author.
 *
 * @param reason needed to reject
 * @param note for colleagues
 * @param message a message to the author in addition to the reason; it is kept with the comment, not in the log
 */
public record DecisionRequest(
        Reason reason,

        @Size(max = 1000) String note,

        @Size(max = 500) @Pattern(regexp = Text.LINES, message = "must have no control characters")
        String message) {
    public static final DecisionRequest NONE = new DecisionRequest(null, null, null);

    public DecisionRequest {
        note = Text.blankToNull(note);
        message = Text.blankToNull(Text.shown(Text.withoutOverrides(message)));
    }
}
