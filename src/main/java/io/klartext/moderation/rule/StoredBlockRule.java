package io.klartext.moderation.rule;

import io.klartext.moderation.rule.BlockRuleDraft.Kind;
import java.time.Instant;
import java.util.UUID;

/**
 * A block rule and its hits.
 *
 * @param value of an e-mail address only a hint: its first letter and its domain
 * @param hits how many comments it applied to
 */
public record StoredBlockRule(
        UUID id,
        int version,
        Kind kind,
        String value,
        RuleAction action,
        String reason,
        long hits,
        Instant createdAt,
        Instant expiresAt)
        implements Rules.Stored {
    @Override
    public String describe() {
        return kind.value() + ": " + action.value();
    }

    BlockMatch match() {
        return new BlockMatch(id, action, kind == Kind.URL_HOST ? value : null);
    }
}
