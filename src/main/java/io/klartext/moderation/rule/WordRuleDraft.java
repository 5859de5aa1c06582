package io.klartext.moderation.rule;

import io.klartext.platform.kernel.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * A word rule as it is written.
 *
 * @param kind a whole word if it is missing
 * @param language null for texts of all languages
 * @param expiresAt null for a rule that stays
 */
public record WordRuleDraft(
        WordRule.Kind kind,
        @NotBlank @Size(max = MAX_VALUE) String value,

        @Pattern(regexp = "[a-z]{2,3}", message = "must be a language such as de")
        String language,

        @NotNull RuleAction action,
        Instant expiresAt)
        implements Rules.Draft {
    static final int MAX_VALUE = 200;

    public WordRuleDraft {
        value = Text.shown(value);
        kind = kind == null ? WordRule.Kind.WORD : kind;
    }

    public WordRule rule(UUID id) {
        return new WordRule(id, kind, value, language, action);
    }
}
