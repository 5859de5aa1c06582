package io.klartext.moderation.writer;

import io.klartext.audit.AuditAction;
import io.klartext.audit.AuditLog;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.UUID;

/** Mutes and trusts the author of a comment, whose address the moderator does not see. */
@Singleton
@Transactional
public class WriterTreating {
    private static final Sql WRITER =
            Sql.of("select writer from moderated_comment where id = :comment and writer is not null");
    private static final Sql OF_WRITER = Sql.of("""
            select t.treatment, t.reason, k.id as set_by_id, k.name as set_by_name, t.set_at, t.expires_at
            from writer_treatment t join key_name k on k.id = t.set_by
            where t.writer = :writer and (t.expires_at is null or t.expires_at > :now)""");
    private static final Sql SET = Sql.of("""
            insert into writer_treatment (writer, treatment, reason, set_by, set_at, expires_at)
            values (:writer, :treatment, cast(:reason as text), :by, :now, cast(:expires as timestamptz))
            on conflict (writer) do update set treatment = excluded.treatment, reason = excluded.reason,
                set_by = excluded.set_by, set_at = excluded.set_at, expires_at = excluded.expires_at""");
    private static final Sql END = Sql.of("delete from writer_treatment where writer = :writer");

    private final Queries database;
    private final AuditLog audit;
    private final Validator validator;
    private final Clock clock;

    WriterTreating(Queries database, AuditLog audit, Validator validator, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * How the author of the comment is treated.
     *
     * @throws Failure.NotFound if there is no such comment, or it has no author
     */
    public WriterTreatment of(UUID comment) {
        return of(writer(comment));
    }

    private WriterTreatment of(byte[] writer) {
        return database.find(OF_WRITER.bind("writer", writer).bind("now", clock.now()), WriterTreatment.class)
                .orElse(WriterTreatment.NONE);
    }

    /**
     * Treats all new comments of the author that way, in place of any other treatment.
     *
     * @throws Failure.NotFound if there is no such comment, or it has no author
     */
    public WriterTreatment set(UUID comment, TreatmentDraft draft, Caller by) {
        byte[] writer = writer(comment);
        Instant now = clock.now();
        check(draft, now);
        database.execute(SET.bind("writer", writer)
                .bind("treatment", draft.treatment())
                .bind("reason", draft.reason())
                .bind("by", by.id())
                .bind("now", now)
                .bind("expires", draft.expiresAt()));
        audit.add(by, AuditAction.TREAT_WRITER, comment, draft.treatment().value(), now);
        return of(writer);
    }

    private void check(TreatmentDraft draft, Instant now) {
        Violations violations = Violations.of(validator, draft);
        if (draft.expiresAt() != null && !draft.expiresAt().isAfter(now)) {
            violations.add("/expiresAt", "invalid", "must be in the future");
        }
        violations.refuse();
    }

    /**
     * Treats the author like everybody else again.
     *
     * @throws Failure.NotFound if there is no such comment, or it has no author
     */
    public void end(UUID comment, Caller by) {
        if (database.execute(END.bind("writer", writer(comment))) > 0) {
            audit.add(by, AuditAction.TREAT_WRITER, comment, "none", clock.now());
        }
    }

    private byte[] writer(UUID comment) {
        return database.find(WRITER.bind("comment", comment), byte[].class)
                .orElseThrow(() -> new Failure.NotFound("The author"));
    }
}
