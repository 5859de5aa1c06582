package io.klartext.moderation.rule;

import io.klartext.audit.AuditAction;
import io.klartext.audit.AuditLog;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Makes, changes and takes away rules of one kind, which have a table of their own. Its columns are those of a draft, and
 * {@code id, version, hits, created_at, expires_at}.
 */
@Transactional
public abstract class Rules<D extends Rules.Draft, R extends StoredRule> {
    static final int MOST = 2000;
    private static final SortOrder NEWEST = new SortOrder("r.created_at", "timestamptz", "r.id", true);

    private final Columns columns;
    private final String table;
    private final Queries database;
    private final AuditLog audit;
    private final Validator validator;
    private final Clock clock;

    Rules(Columns columns, Queries database, AuditLog audit, Validator validator, Clock clock) {
        this.columns = columns;
        this.table = columns.table();
        this.database = database;
        this.audit = audit;
        this.validator = validator;
        this.clock = clock;
    }

    /** What drafts of rules have in common. */
    interface Draft {
        /** Null for a rule that stays. */
        Instant expiresAt();
    }

    /**
     * Where rules are kept.
     *
     * @param names the columns of a draft, separated by commas
     * @param values what is written there, with named parameters
     */
    record Columns(String table, String names, String values) {}

    /** Which rules a list is about; null members restrict nothing. */
    public record Filter(String kind, String action, String words) {
        private Conditions conditions() {
            return new Conditions()
                    .andIfGiven("r.kind = :kind", "kind", kind)
                    .andIfGiven("r.action = :action", "action", action)
                    .andIfGiven("position(lower(:words) in lower(r.value)) > 0", "words", words);
        }
    }

    abstract R read(Tuple row);

    /** Adds what is wrong with a draft beyond what its annotations say. */
    abstract void check(D draft, R before, Violations violations);

    /**
     * The values of a draft that was checked.
     *
     * @param before what it replaces, null for a new rule
     */
    abstract Conditions values(D draft, R before);

    /** One page of the rules, the newest first, those whose time is over included. */
    public Page<R> page(Filter filter, PageRequest page) {
        Conditions conditions = filter.conditions();
        Conditions restricted = NEWEST.restrict(conditions.copy(), page);
        String from = " from " + table + " r";
        return Page.of(
                database.list(
                        "select r.*" + from + restricted.where() + NEWEST.orderBy(page),
                        restricted,
                        page.fetchSize(),
                        this::read),
                page,
                rule -> List.of(rule.createdAt().toString(), rule.id().toString()),
                () -> database.number("select count(*)" + from + conditions.where(), conditions));
    }

    public R get(UUID id) {
        return find(id, "");
    }

    private R find(UUID id, String lock) {
        Conditions conditions = new Conditions().and("r.id = :id", "id", id);
        return database
                .list("select r.* from " + table + " r" + conditions.where() + lock, conditions, 1, this::read)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("The rule"));
    }

    /** Makes a rule that holds from now on. */
    public R create(D draft, Caller by) {
        Instant now = clock.now();
        check(draft, null, now);
        database.lock(table);
        if (database.number("select count(*) from " + table, new Conditions()) >= MOST) {
            throw new Failure.Conflict(
                    "too_many_rules", "There are " + MOST + " rules, which is as many as there can be.");
        }
        UUID id = Ids.next(now);
        database.execute(
                "insert into %s (id, created_at, %s) values (:id, :now, %s)"
                        .formatted(table, columns.names(), columns.values()),
                values(draft, null).bind("id", id).bind("now", now));
        return told("create", get(id), by, now);
    }

    /** Lets a rule say something else from now on; what it did and when it was made stay. */
    public R change(UUID id, VersionCondition condition, D draft, Caller by) {
        Instant now = clock.now();
        R before = findForChange(id, condition);
        check(draft, before, now);
        database.execute(
                "update %s set (version, %s) = row(version + 1, %s) where id = :id"
                        .formatted(table, columns.names(), columns.values()),
                values(draft, before).bind("id", id));
        return told("change", get(id), by, now);
    }

    /** Takes a rule away; what it was. */
    public R delete(UUID id, VersionCondition condition, Caller by) {
        R deleted = findForChange(id, condition);
        database.execute("delete from " + table + " where id = :id", new Conditions().bind("id", id));
        return told("delete", deleted, by, clock.now());
    }

    private R findForChange(UUID id, VersionCondition condition) {
        R rule = find(id, " for update");
        condition.check(rule.version());
        return rule;
    }

    private R told(String what, R rule, Caller by, Instant now) {
        audit.add(by, StoredEnum.of(AuditAction.class, what + "_" + table), rule.id(), rule.describe(), now);
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

    /** Counts that the rules were hit; locked in one order, so that nobody waits in a circle. */
    public void hit(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            database.execute(
                    "update " + table + " r set hits = hits + 1 from (select id from " + table
                            + " where id in (:ids) order by id for update) hit where r.id = hit.id",
                    new Conditions().bind("ids", ids));
        }
    }
}
