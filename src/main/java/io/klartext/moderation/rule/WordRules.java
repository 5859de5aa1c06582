package io.klartext.moderation.rule;

import io.klartext.audit.AuditLog;
import io.klartext.moderation.text.Expression;
import io.klartext.moderation.text.FoldedText;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Violations;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.validation.Validator;
import java.util.List;

/** The words that comments are searched for. */
@Singleton
public class WordRules extends Rules<WordRuleDraft, StoredWordRule> {
    private static final Columns COLUMNS = new Columns(
            "word_rule",
            "kind, value, language, action, expires_at",
            ":kind, :value, cast(:language as text), :action, cast(:expires as timestamptz)");

    private final Queries database;

    WordRules(Queries database, AuditLog audit, Validator validator, Clock clock) {
        super(COLUMNS, database, audit, validator, clock);
        this.database = database;
    }

    @Override
    StoredWordRule read(Tuple row) {
        return StoredWordRule.of(row);
    }

    @Override
    void check(WordRuleDraft draft, StoredWordRule before, Violations violations) {
        checkValue("", draft, violations);
    }

    /** Adds what is wrong with the value of the draft at that pointer; what is too long is wrong already. */
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
    Conditions values(WordRuleDraft draft, StoredWordRule before) {
        return new Conditions()
                .bind("kind", draft.kind().value())
                .bind("value", draft.value().strip())
                .bind("language", draft.language())
                .bind("action", draft.action().value())
                .bind("expires", draft.expiresAt());
    }

    /** All of them, those that have expired included. */
    public List<StoredWordRule> all() {
        return database.list("select * from word_rule order by id", new Conditions(), MOST, this::read);
    }
}
