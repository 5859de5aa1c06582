package io.klartext.moderation.rule;

import io.klartext.audit.AuditLog;
import io.klartext.moderation.text.Expression;
import io.klartext.moderation.text.FoldedText;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Violations;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;

/** The words that comments are searched for. */
@Singleton
public class WordRules extends Rules<WordRuleDraft, StoredWordRule> {
    private static final Table<StoredWordRule> TABLE = new Table<>(
            "word_rule",
            StoredWordRule.class,
            "r.id, r.version, r.kind, r.value, r.language, r.action, r.hits, r.created_at, r.expires_at",
            "kind, value, language, action, expires_at");
    private static final Sql VALUES =
            Sql.of(":kind, :value, cast(:language as text), :action, cast(:expires as timestamptz)");

    WordRules(Queries database, AuditLog audit, Validator validator, Clock clock) {
        super(TABLE, database, audit, validator, clock);
    }

    @Override
    void check(WordRuleDraft draft, StoredWordRule before, Violations violations) {
        checkValue("", draft, violations);
    }

    /** Adds the violations of the draft's value at that pointer. The length is checked before. */
    public static void checkValue(String pointer, WordRuleDraft draft, Violations violations) {
        String value = draft.value();
        if (value == null || value.isBlank() || value.length() > WordRuleDraft.MAX_VALUE) {
            return;
        }
        if (draft.kind() == WordRule.Kind.REGEX) {
            checkExpression(pointer, value.strip(), violations);
        } else if (new FoldedText(value).folded().isBlank()) {
            violations.add(pointer + "/value", "format", "must have characters that can be seen");
        }
    }

    private static void checkExpression(String pointer, String value, Violations violations) {
        try {
            Expression.of(value);
        } catch (Expression.Refused e) {
            violations.add(pointer + "/value", e.code(), e.getMessage());
        }
    }

    @Override
    Sql values(WordRuleDraft draft, StoredWordRule before) {
        return VALUES.bind("kind", draft.kind())
                .bind("value", draft.value().strip())
                .bind("language", draft.language())
                .bind("action", draft.action())
                .bind("expires", draft.expiresAt());
    }
}
