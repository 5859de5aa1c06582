package io.klartext.moderation.rule;

import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A block rule as it is written.
 *
 * @param reason for colleagues
 * @param expiresAt null for a rule that stays
 */
public record BlockRuleDraft(
        @NotNull Kind kind,
        @NotBlank @Size(max = MAX_VALUE) String value,
        @NotNull RuleAction action,
        @Size(max = 500) String reason,
        Instant expiresAt)
        implements Rules.Draft {
    static final int MAX_VALUE = 254;

    public BlockRuleDraft {
        value = Text.shown(value);
        reason = Text.blankToNull(reason);
    }

    /** What is blocked. */
    public enum Kind implements StoredEnum {
        EMAIL,
        /** All addresses of a domain, not those of domains below it. */
        EMAIL_DOMAIN,
        /** Links to a host. */
        URL_HOST,
        /** Comments from a network that is too large to belong to one person. */
        NETWORK
    }
}
