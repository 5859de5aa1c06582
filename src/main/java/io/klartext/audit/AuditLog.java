package io.klartext.audit;

import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes and reads entries. The database refuses to change them. */
@Singleton
public class AuditLog {
    private static final SortOrder NEWEST = new SortOrder("e.at", "timestamptz", "e.id", true);
    private static final String FROM = " from audit_entry e";

    private final Queries database;

    AuditLog(Queries database) {
        this.database = database;
    }

    /** A filter of entries; the end of the period is exclusive. Null members do not restrict. */
    public record Filter(UUID actor, AuditAction action, UUID subject, Instant since, Instant until) {
        private Conditions conditions() {
            return new Conditions()
                    .andIfGiven("e.actor_id = :actor", "actor", actor)
                    .andIfGiven("e.action = :action", "action", action == null ? null : action.value())
                    .andIfGiven("e.subject_id = :subject", "subject", subject)
                    .andIfGiven("e.at >= :since", "since", since)
                    .andIfGiven("e.at < :until", "until", until);
        }
    }

    /**
     * Adds an entry to the running transaction, so that it exists if and only if the action took effect.
     *
     * @param by null for the installation itself
     * @param subject null if the action concerns no single item
     * @param detail for people, or null; without personal data of readers, because entries are never deleted
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Caller by, AuditAction action, UUID subject, String detail, Instant now) {
        database.execute(
                """
                insert into audit_entry (id, at, actor_id, actor_name, action, subject_type, subject_id, detail)
                values (:id, :now, cast(:actor as uuid), cast(:name as text), :action, :type, cast(:subject as uuid),
                        cast(:detail as text))""",
                new Conditions()
                        .bind("id", Ids.next(now))
                        .bind("now", now)
                        .bind("actor", by == null ? null : by.id())
                        .bind("name", by == null ? null : by.name())
                        .bind("action", action.value())
                        .bind("type", action.subject())
                        .bind("subject", subject)
                        .bind("detail", detail));
    }

    /** One page of the matching entries, the newest first. Executes one statement, or two with a count. */
    public Page<AuditEntry> page(Filter filter, PageRequest page) {
        Conditions conditions = filter.conditions();
        Conditions restricted = NEWEST.restrict(conditions.copy(), page);
        return Page.of(
                database.list(
                        "select e.*" + FROM + restricted.where() + NEWEST.orderBy(page),
                        restricted,
                        page.fetchSize(),
                        AuditEntry::of),
                page,
                entry -> List.of(entry.at().toString(), entry.id().toString()),
                () -> database.number("select count(*)" + FROM + conditions.where(), conditions));
    }
}
