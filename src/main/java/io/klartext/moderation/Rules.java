package io.klartext.moderation;

import io.klartext.database.Conditions;
import io.klartext.database.Queries;
import io.klartext.database.SortOrder;
import io.klartext.kernel.Clock;
import io.klartext.kernel.Failure;
import io.klartext.kernel.Page;
import io.klartext.kernel.PageRequest;
import io.klartext.kernel.Violations;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What tables of rules have in common. Rules are made and deleted, never changed: a hit says what it was that hit. */
@Singleton
class Rules {
    private static final int MOST = 2000;
    private static final SortOrder NEWEST = new SortOrder("r.created_at", "timestamptz", "r.id", true);

    private final Queries database;
    private final Clock clock;

    Rules(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A rule whose place in a list is known. */
    record Placed<T>(UUID id, Instant createdAt, T rule) {}

    <T> Page<T> page(String table, PageRequest page, Function<Tuple, T> mapper) {
        Conditions restricted = NEWEST.restrict(new Conditions(), page);
        String from = " from " + table + " r";
        return Page.of(
                        database.list(
                                "select r.*" + from + restricted.where() + NEWEST.orderBy(page),
                                restricted,
                                page.fetchSize(),
                                row -> new Placed<>(
                                        row.get("id", UUID.class),
                                        row.get("created_at", Instant.class),
                                        mapper.apply(row))),
                        page,
                        placed -> List.of(
                                placed.createdAt().toString(), placed.id().toString()),
                        () -> database.number("select count(*)" + from, new Conditions()))
                .map(Placed::rule);
    }

    <T> T get(String table, UUID id, Function<Tuple, T> mapper) {
        Conditions conditions = new Conditions().and("r.id = :id", "id", id);
        return database.list("select r.* from " + table + " r" + conditions.where(), conditions, 1, mapper).stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("The rule"));
    }

    /** The rules that hold now. */
    <T> List<T> holding(String table, Conditions conditions, Function<Tuple, T> mapper) {
        Conditions valid = conditions.and("(r.expires_at is null or r.expires_at > :now)", "now", clock.now());
        return database.list("select r.* from " + table + " r" + valid.where() + " order by r.id", valid, MOST, mapper);
    }

    void add(String table, String insert, Conditions values) {
        database.lock(table);
        if (database.number("select count(*) from " + table, new Conditions()) >= MOST) {
            throw new Failure.Conflict(
                    "too_many_rules", "There are " + MOST + " rules, which is as many as there can be.");
        }
        database.execute(insert, values);
    }

    void delete(String table, UUID id) {
        if (database.execute("delete from " + table + " where id = :id", new Conditions().bind("id", id)) == 0) {
            throw new Failure.NotFound("The rule");
        }
    }

    /** Counts that the rules were hit; locked in one order, so that nobody waits in a circle. */
    void hit(String table, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            database.execute(
                    "update " + table + " r set hits = hits + 1 from (select id from " + table
                            + " where id in (:ids) order by id for update) hit where r.id = hit.id",
                    new Conditions().bind("ids", ids));
        }
    }

    static void requireFuture(Instant expiresAt, Instant now, Violations violations) {
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            violations.add("/expiresAt", "invalid", "must be in the future");
        }
    }
}
