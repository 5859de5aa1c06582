package io.klartext.moderation.rule;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A word rule and what it did.
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
        WordRule.Action action,
        long hits,
        Instant createdAt,
        Instant expiresAt)
        implements StoredRule {
    static StoredWordRule of(Tuple row) {
        return new StoredWordRule(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                WordRule.Kind.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT)),
                row.get("value", String.class),
                row.get("language", String.class),
                WordRule.Action.valueOf(row.get("action", String.class).toUpperCase(Locale.ROOT)),
                row.get("hits", Long.class),
                row.get("created_at", Instant.class),
                row.get("expires_at", Instant.class));
    }

    @Override
    public String describe() {
        return kind.value() + ": " + action.value();
    }

    public WordRule rule() {
        return new WordRule(id, kind, value, language, action);
    }
}
