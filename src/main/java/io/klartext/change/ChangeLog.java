package io.klartext.change;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.database.mapping.Nested;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads the sequence of changes. */
@Singleton
public class ChangeLog {
    /** Bounds the work for a filter that matches little. */
    private static final int MAX_SCANNED = 10_000;

    /** The range and the changes come from one snapshot, so that nothing is deleted between them. */
    private static final Sql PAGE = Sql.of("""
            select r.pruned, r.last, r.numbered, c.sequence as change_sequence, c.id as change_id, c.type as change_type,
                   c.subject as change_subject_id, c.occurred_at as change_occurred_at, c.groups as change_groups,
                   c.paths as change_paths, c.is_public as change_is_public
            from change_log_range r left join lateral (
                select l.* from change_log l
                where l.sequence > coalesce(cast(:after as bigint), r.pruned)
                and l.sequence <= least(r.last, coalesce(cast(:after as bigint), r.pruned) + :scanned) and {filter}
                order by l.sequence limit :limit) c on true
            order by c.sequence""");

    private static final Sql LAST = Sql.of("select last from change_log_range");

    private final Queries database;

    ChangeLog(Queries database) {
        this.database = database;
    }

    private record Row(
            long pruned,
            long last,
            long numbered,
            @Nested(optional = true) Change change) {}

    /** The number of the last change. */
    public long last() {
        return database.number(LAST);
    }

    /**
     * The changes that follow a number. Executes one statement.
     *
     * @param after the number; null for the beginning of what is kept
     * @throws Failure.Expired if changes behind that number are no longer kept, or there is no such number yet. A number
     * that was given but is not announced yet is accepted, because clients get it from {@code Content-Sequence}
     */
    public ChangePage read(ChangeFilter filter, Long after, int limit) {
        List<Row> rows = database.list(
                PAGE.with("filter", filter.toSql())
                        .bind("after", after)
                        .bind("scanned", MAX_SCANNED)
                        .bind("limit", limit),
                Row.class);
        Row range = rows.get(0);
        long from = after == null ? range.pruned() : after;
        if (from < range.pruned() || from > range.numbered()) {
            throw expired(from, range);
        }
        List<Change> changes = range.change() == null
                ? List.of()
                : rows.stream().map(Row::change).toList();
        long scanned = Math.max(from, Math.min(range.last(), from + MAX_SCANNED));
        long upTo = changes.size() < limit ? scanned : changes.get(limit - 1).sequence();
        return new ChangePage(changes, upTo, upTo < range.last());
    }

    private static Failure.Expired expired(long after, Row range) {
        return after > range.numbered()
                ? new Failure.Expired(
                        "changes_unknown",
                        "There is no change " + after + " yet; the last one is " + range.last()
                                + ". Read everything anew, then continue after that one.",
                        range.last())
                : new Failure.Expired(
                        "changes_expired",
                        "Changes up to " + range.pruned() + " are no longer kept. Read everything anew, then continue"
                                + " after that number.",
                        range.pruned());
    }
}
