package io.klartext.audit;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Adds and lists entries. The database refuses to change or delete them. */
@Singleton
public class AuditLog {
    private static final SortOrder NEWEST = new SortOrder("e.at", "timestamptz", "e.id", true);
    private static final Sql INSERT = Sql.of("""
            insert into audit_entry (id, at, actor_id, actor_name, action, subject_type, subject_id, detail)
            values (:id, :now, :actor, :name, :action, :type, :subject, :detail)""");
    private static final Sql ROWS = Sql.of("""
            select e.id, e.at, e.actor_id, e.actor_name, e.action, e.subject_type, e.subject_id, e.detail
            from audit_entry e where {filter} and {keyset} {order}""");
    private static final Sql COUNT = Sql.of("select count(*) from audit_entry e where {filter}");

    private final Queries database;

    AuditLog(Queries database) {
        this.database = database;
    }

    /**
     * Adds an entry to the running transaction, so that it exists if and only if the action took effect.
     *
     * @param by null for actions of the server itself
     * @param subject null if the action concerns no single item
     * @param detail for people, or null. It must not contain personal data of readers, because entries are never
     * deleted
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Caller by, AuditAction action, UUID subject, String detail, Instant now) {
        database.execute(INSERT.bind("id", Ids.next(now))
                .bind("now", now)
                .bind("actor", by == null ? null : by.id())
                .bind("name", by == null ? null : by.name())
                .bind("action", action)
                .bind("type", action.subject())
                .bind("subject", subject)
                .bind("detail", detail));
    }

    /** One page of the matching entries, the newest first. Executes one statement, or two with a count. */
    public Page<AuditEntry> page(AuditFilter filter, PageRequest page) {
        return database.page(
                ROWS.with("filter", filter.toSql()),
                COUNT.with("filter", filter.toSql()),
                NEWEST,
                page,
                AuditEntry.class,
                entry -> List.of(entry.at().toString(), entry.id().toString()));
    }
}
