package io.klartext.moderation.writer;

import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * How an author is to be treated.
 *
 * @param reason for colleagues
 * @param expiresAt null for a treatment that stays
 */
public record TreatmentDraft(
        @NotNull Treatment treatment, @Size(max = 500) String reason, Instant expiresAt) {
    public TreatmentDraft {
        reason = Text.blankToNull(reason);
    }
}
