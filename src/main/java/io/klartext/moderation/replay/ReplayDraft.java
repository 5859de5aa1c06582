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
 * A hypothetical policy.
 *
 * @param policy the policy of the site
 * @param wordRules the word rules, instead of those of the time; null for the findings of the time
 * @param last the number of comments, those with the latest verdicts
 */
public record ReplayDraft(
        @NotNull @Valid PolicyDraft policy,
        @Size(max = MAX_RULES) List<@NotNull @Valid WordRuleDraft> wordRules,
        @NotNull @Min(1) @Max(1000) Integer last) {
    static final int MAX_RULES = 200;
}
