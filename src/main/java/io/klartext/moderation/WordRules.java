package io.klartext.moderation;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.klartext.database.Conditions;
import io.klartext.kernel.Clock;
import io.klartext.kernel.Ids;
import io.klartext.kernel.Page;
import io.klartext.kernel.PageRequest;
import io.klartext.kernel.Violations;
import io.klartext.moderation.signal.WordRule;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The words that comments are searched for. */
@Singleton
@Transactional
public class WordRules {
    private static final String TABLE = "word_rule";

    private final Rules rules;
    private final Validator validator;
    private final Clock clock;

    WordRules(Rules rules, Validator validator, Clock clock) {
        this.rules = rules;
        this.validator = validator;
        this.clock = clock;
    }

    public Page<StoredWordRule> page(PageRequest page) {
        return rules.page(TABLE, page, StoredWordRule::of);
    }

    public StoredWordRule get(UUID id) {
        return rules.get(TABLE, id, StoredWordRule::of);
    }

    /** Makes a rule that holds from now on; its id. */
    public UUID create(WordRuleDraft draft) {
        Instant now = clock.now();
        Violations violations = Violations.of(validator, draft);
        Rules.requireFuture(draft.expiresAt(), now, violations);
        checkExpression("", draft, violations);
        violations.refuse();
        UUID id = Ids.next(now);
        rules.add(
                TABLE,
                """
                insert into word_rule (id, kind, value, language, action, created_at, expires_at)
                values (:id, :kind, :value, cast(:language as text), :action, :now, cast(:expires as timestamptz))""",
                new Conditions()
                        .bind("id", id)
                        .bind("kind", draft.kind().value())
                        .bind("value", draft.value().strip())
                        .bind("language", draft.language())
                        .bind("action", draft.action().value())
                        .bind("now", now)
                        .bind("expires", draft.expiresAt()));
        return id;
    }

    /** Adds what is wrong with the expression of the draft at that pointer. */
    static void checkExpression(String pointer, WordRuleDraft draft, Violations violations) {
        if (draft.kind() == WordRule.Kind.REGEX && draft.value() != null) {
            try {
                Pattern.compile(draft.value().strip());
            } catch (PatternSyntaxException e) {
                violations.add(
                        pointer + "/value",
                        "format",
                        "must be a regular expression in RE2 syntax: " + e.getDescription());
            }
        }
    }

    /** Takes a rule away; what it was. */
    public StoredWordRule delete(UUID id) {
        StoredWordRule deleted = get(id);
        rules.delete(TABLE, id);
        return deleted;
    }

    List<WordRule> holding() {
        return rules.holding(TABLE, new Conditions(), StoredWordRule::of).stream()
                .map(StoredWordRule::rule)
                .toList();
    }

    void hit(Collection<UUID> ids) {
        rules.hit(TABLE, ids);
    }
}
