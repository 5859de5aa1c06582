package io.klartext.comment.reason;

import io.klartext.audit.AuditAction;
import io.klartext.audit.AuditLog;
import io.klartext.comment.CommentAction;
import io.klartext.comment.Reason;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.UUID;

/** Adds reasons of the newsroom, changes and retires them. */
@Singleton
@Transactional
class ReasonEditing {
    static final int MAX_REASONS = 100;
    private static final Sql BY_ID =
            Sql.of("select {columns} from comment_reason r where r.id = :id").with("columns", Reasons.COLUMNS);
    private static final Sql FOR_CHANGE = Sql.of("{by_id} for update").with("by_id", BY_ID);
    private static final Sql COUNT = Sql.of("select count(*) from comment_reason");
    private static final Sql TAKEN = Sql.of("select from comment_reason where code = :code");
    private static final Sql INSERT = Sql.of("""
            insert into comment_reason (id, code, de, en, actions, created_at, retired_at)
            values (:id, :code, :de, :en, cast(:actions as text[]), :now,
                    case when :retired then cast(:now as timestamptz) end)""");
    private static final Sql UPDATE = Sql.of("""
            update comment_reason
            set version = version + 1, de = :de, en = :en, actions = cast(:actions as text[]),
                retired_at = case when :retired then coalesce(retired_at, :now) end
            where id = :id""");

    private final Queries database;
    private final AuditLog audit;
    private final Validator validator;
    private final Clock clock;

    ReasonEditing(Queries database, AuditLog audit, Validator validator, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.validator = validator;
        this.clock = clock;
    }

    OwnReason get(UUID id) {
        return find(BY_ID, id);
    }

    private OwnReason find(Sql sql, UUID id) {
        return database.find(sql.bind("id", id), OwnReason.class).orElseThrow(() -> new Failure.NotFound("The reason"));
    }

    /**
     * Adds a reason. Decisions can use it at once.
     *
     * @throws Failure.Conflict if there is one with that code, or too many
     */
    OwnReason create(ReasonDraft draft, Caller by) {
        check(draft).refuse();
        database.lock("comment_reason");
        if (Reason.of(draft.code()).isBuiltIn() || database.exists(TAKEN.bind("code", draft.code()))) {
            throw new Failure.Conflict("code_taken", "There is already a reason '" + draft.code() + "'.");
        }
        if (database.number(COUNT) >= MAX_REASONS) {
            throw new Failure.Conflict(
                    "too_many_reasons", "There are already " + MAX_REASONS + " reasons, which is the limit.");
        }
        Instant now = clock.now();
        UUID id = Ids.next(now);
        database.execute(values(INSERT, draft, now).bind("id", id).bind("code", draft.code()));
        audit.add(by, AuditAction.CREATE_REASON, id, draft.code(), now);
        return get(id);
    }

    /** Changes the texts and actions, and retires the reason or makes it usable again. Its code cannot change. */
    OwnReason change(UUID id, VersionCondition condition, ReasonDraft draft, Caller by) {
        OwnReason before = find(FOR_CHANGE, id);
        condition.check(before.version());
        Violations violations = check(draft);
        if (draft.code() != null && !draft.code().equals(before.code())) {
            violations.add("/code", "invalid", "must stay '" + before.code() + "', because decisions name it");
        }
        violations.refuse();
        Instant now = clock.now();
        database.execute(values(UPDATE, draft, now).bind("id", id));
        audit.add(by, AuditAction.CHANGE_REASON, id, before.code(), now);
        return get(id);
    }

    private Violations check(ReasonDraft draft) {
        Violations violations = Violations.of(validator, draft);
        if (draft.actions() != null
                && !draft.actions().stream().allMatch(action -> action == null || action.isRefusal())) {
            violations.add("/actions", "invalid", "must be of reject, mark_spam, hide");
        }
        return violations;
    }

    private static Sql values(Sql sql, ReasonDraft draft, Instant now) {
        return sql.bind("de", draft.texts().de())
                .bind("en", draft.texts().en())
                .bind(
                        "actions",
                        draft.actions().stream()
                                .sorted()
                                .map(CommentAction::value)
                                .toList())
                .bind("retired", draft.isRetired())
                .bind("now", now);
    }
}
