package io.klartext.article.preview;

import io.klartext.platform.kernel.Text;
import io.klartext.platform.kernel.Violations;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A request for a preview link.
 *
 * @param expiresAt at most 90 days from now; null for seven days
 * @param note the recipient, for editors
 */
public record PreviewLinkDraft(
        Instant expiresAt, @Size(max = 500) String note) {
    public static final PreviewLinkDraft DEFAULT = new PreviewLinkDraft(null, null);

    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(90);

    public PreviewLinkDraft {
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
        note = Text.blankToNull(note);
    }

    Instant expiry(Instant now) {
        return expiresAt == null ? now.plus(USUAL) : expiresAt;
    }

    /** Adds violations of the expiry. */
    void check(Instant now, Violations violations) {
        if (!expiry(now).isAfter(now) || expiry(now).isAfter(now.plus(LONGEST))) {
            violations.add(
                    "/expiresAt",
                    "range",
                    "A preview link must expire in the future, within " + LONGEST.toDays() + " days.");
        }
    }
}
