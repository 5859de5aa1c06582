package io.klartext.moderation.rule;

import io.klartext.moderation.rule.BlockRuleDraft.Action;
import io.klartext.moderation.rule.BlockRuleDraft.Kind;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A block rule and what it did.
 *
 * @param value of an e-mail address only a hint: its first letter and its domain
 * @param hits how many comments it applied to
 */
public record StoredBlockRule(
        UUID id,
        int version,
        Kind kind,
        String value,
        Action action,
        String reason,
        long hits,
        Instant createdAt,
        Instant expiresAt)
        implements StoredRule {
    static StoredBlockRule of(Tuple row) {
        return new StoredBlockRule(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                Kind.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT)),
                row.get("value", String.class),
                Action.valueOf(row.get("action", String.class).toUpperCase(Locale.ROOT)),
                row.get("reason", String.class),
                row.get("hits", Long.class),
                row.get("created_at", Instant.class),
                row.get("expires_at", Instant.class));
    }

    @Override
    public String describe() {
        return kind.value() + ": " + action.value();
    }

    BlockMatch match() {
        return new BlockMatch(id, action.demand(), kind == Kind.URL_HOST ? value : null);
    }
}
