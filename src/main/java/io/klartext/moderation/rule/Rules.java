package io.klartext.moderation.rule;

import io.klartext.audit.AuditAction;
import io.klartext.audit.AuditLog;
import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Creates, changes and deletes rules of one kind, which have a table of their own. */
@Transactional
public abstract class Rules<D extends Rules.Draft, R extends Rules.Stored> {
    static final int MAX_RULES = 2000;
    private static final SortOrder NEWEST = new SortOrder("r.created_at", "timestamptz", "r.id", true);
    private static final Sql PAGE = Sql.of("select {shown} from {table} r where {filter} and {keyset} {order}");
    private static final Sql COUNT = Sql.of("select count(*) from {table} r where {filter}");
    private static final Sql ALL = Sql.of("select {shown} from {table} r order by r.id");
    private static final Sql BY_ID = Sql.of("select {shown} from {table} r where r.id = :id");
    private static final Sql FOR_CHANGE = Sql.of("select {shown} from {table} r where r.id = :id for update");
    private static final Sql INSERT =
            Sql.of("insert into {table} (id, created_at, {written}) values (:id, :now, {values})");
    private static final Sql UPDATE =
            Sql.of("update {table} set (version, {written}) = row(version + 1, {values}) where id = :id");
    private static final Sql DELETE = Sql.of("delete from {table} where id = :id");
    // Locked in one order, which rules out deadlocks.
    private static final Sql HIT = Sql.of("""
            update {table} r set hits = hits + 1
            from (select id from {table} where id = any(:ids) order by id for update) hit where r.id = hit.id""");

    private final Table<R> table;
    private final Queries database;
    private final AuditLog audit;
    private final Validator validator;
    private final Clock clock;

    Rules(Table<R> table, Queries database, AuditLog audit, Validator validator, Clock clock) {
        this.table = table;
        this.database = database;
        this.audit = audit;
        this.validator = validator;
        this.clock = clock;
    }

    /** What stored rules have in common. */
    public interface Stored {
        UUID id();

        /** Counts changes of the rule; matches do not count. */
        int version();

        Instant createdAt();

        /** The description for the audit log, without the value, which may be personal data. */
        String describe();
    }

    /** What drafts of rules have in common. */
    interface Draft {
        /** Null for a rule that stays. */
        Instant expiresAt();
    }

    /**
     * The table of one kind of rules.
     *
     * @param rule the type of a row
     * @param shown the columns of a rule
     * @param written the columns of a draft
     */
    record Table<R>(String name, Class<R> rule, String shown, String written) {
        private Sql of(Sql sql) {
            return sql.with("table", name);
        }

        private Sql shown(Sql sql) {
            return of(sql).with("shown", shown);
        }

        private Sql written(Sql sql, Sql values) {
            return of(sql).with("written", written).with("values", values);
        }
    }

    /** The filter of a list. Null members do not restrict. */
    public record Wanted(StoredEnum kind, RuleAction action, String words) {
        private Filter filter() {
            return Filter.none()
                    .andIfGiven("r.kind = :kind", "kind", kind)
                    .andIfGiven("r.action = :action", "action", action)
                    .andIfGiven("position(lower(:words) in lower(r.value)) > 0", "words", words);
        }
    }

    /** Adds the violations of a draft that its annotations do not find. */
    abstract void check(D draft, R before, Violations violations);

    /**
     * The values of the written columns, for a draft that was checked.
     *
     * @param before what it replaces, null for a new rule
     */
    abstract Sql values(D draft, R before);

    /** One page of the rules, the newest first, expired ones included. */
    public Page<R> page(Wanted wanted, PageRequest page) {
        return database.page(
                table.shown(PAGE).with("filter", wanted.filter()),
                table.of(COUNT).with("filter", wanted.filter()),
                NEWEST,
                page,
                table.rule(),
                rule -> List.of(rule.createdAt().toString(), rule.id().toString()));
    }

    /** All rules, expired ones included. */
    public List<R> all() {
        return database.list(table.shown(ALL), table.rule());
    }

    public R get(UUID id) {
        return find(BY_ID, id);
    }

    private R find(Sql sql, UUID id) {
        return database.find(table.shown(sql).bind("id", id), table.rule())
                .orElseThrow(() -> new Failure.NotFound("The rule"));
    }

    /** Creates a rule, which is effective immediately. */
    public R create(D draft, Caller by) {
        Instant now = clock.now();
        check(draft, null, now);
        database.lock(table.name());
        if (database.number(table.of(COUNT).with("filter", "true")) >= MAX_RULES) {
            throw new Failure.Conflict(
                    "too_many_rules", "There are already " + MAX_RULES + " rules, which is the limit.");
        }
        UUID id = Ids.next(now);
        database.execute(
                table.written(INSERT, values(draft, null)).bind("id", id).bind("now", now));
        return audited("create", get(id), by, now);
    }

    /** Changes a rule, effective immediately. Its hits and its creation time stay. */
    public R change(UUID id, VersionCondition condition, D draft, Caller by) {
        Instant now = clock.now();
        R before = findForChange(id, condition);
        check(draft, before, now);
        database.execute(table.written(UPDATE, values(draft, before)).bind("id", id));
        return audited("change", get(id), by, now);
    }

    /** Deletes a rule and returns it. */
    public R delete(UUID id, VersionCondition condition, Caller by) {
        R deleted = findForChange(id, condition);
        database.execute(table.of(DELETE).bind("id", id));
        return audited("delete", deleted, by, clock.now());
    }

    private R findForChange(UUID id, VersionCondition condition) {
        R rule = find(FOR_CHANGE, id);
        condition.check(rule.version());
        return rule;
    }

    private R audited(String action, R rule, Caller by, Instant now) {
        AuditAction audited = StoredEnum.of(AuditAction.class, action + "_" + table.name());
        audit.add(by, audited, rule.id(), rule.describe(), now);
        return rule;
    }

    private void check(D draft, R before, Instant now) {
        Violations violations = Violations.of(validator, draft);
        if (draft.expiresAt() != null && !draft.expiresAt().isAfter(now)) {
            violations.add("/expiresAt", "invalid", "must be in the future");
        }
        check(draft, before, violations);
        violations.refuse();
    }

    /** Counts a hit of each of the rules. */
    public void countHits(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            database.execute(table.of(HIT).bind("ids", List.copyOf(ids)));
        }
    }
}
