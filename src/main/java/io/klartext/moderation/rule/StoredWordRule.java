package io.klartext.moderation.rule;

import java.time.Instant;
import java.util.UUID;

/**
 * A word rule and its hits.
 *
 * @param hits how many comments it was found in
 * @param expiresAt null for one that stays
 */
public record StoredWordRule(
        UUID id,
        int version,
        WordRule.Kind kind,
        String value,
        String language,
        RuleAction action,
        long hits,
        Instant createdAt,
        Instant expiresAt)
        implements Rules.Stored {
    @Override
    public String describe() {
        return kind.value() + ": " + action.value();
    }

    public WordRule rule() {
        return new WordRule(id, kind, value, language, action);
    }
}
