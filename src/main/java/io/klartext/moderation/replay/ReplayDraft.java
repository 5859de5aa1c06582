package io.klartext.moderation.replay;

import io.klartext.moderation.policy.PolicyDraft;
import io.klartext.moderation.rule.WordRuleDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What would be, if another policy had held.
 *
 * @param policy as it would be written for the site
 * @param wordRules those that would hold instead of what held then; null to take what was found then
 * @param last how many comments are looked at, those decided on last
 */
public record ReplayDraft(
        @NotNull @Valid PolicyDraft policy,
        @Size(max = MAX_RULES) List<@NotNull @Valid WordRuleDraft> wordRules,
        @NotNull @Min(1) @Max(1000) Integer last) {
    static final int MAX_RULES = 200;
}
