package io.klartext.article.workingcopy;

import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Keyset;
import io.klartext.platform.kernel.PageRequest;
import java.util.List;

/**
 * Which articles a page in the order of the schedule can show: all that are scheduled, which are few, and as many of the
 * others as the page has rows. Those have no date and follow in the order of their ids. Without this condition,
 * PostgreSQL would sort all articles for each page.
 */
final class NextScheduled {
    /** The sort value of articles that are not scheduled. */
    static final String NEVER = "infinity";

    private static final Sql CANDIDATES = Sql.of("""
            a.published_at > :now or a.next_version_at > :now or a.id = any(array(
                select a.id from {from} where {filter} and s.publish_at is null and {beyond}
                order by a.id {direction} limit :rows))""");

    private NextScheduled() {}

    /** A condition that narrows the filtered articles of a statement to these. */
    static Sql candidates(String from, Filter filter, PageRequest page) {
        return CANDIDATES
                .with("from", from)
                .with("filter", filter)
                .with("beyond", beyond(page.from()))
                .with("direction", page.backward() ? "desc" : "asc")
                .bind("rows", page.fetchSize());
    }

    /** Where the articles without a date begin: after the last one that was shown, or at their first. */
    private static Filter beyond(Keyset from) {
        if (from == null) {
            return Filter.none();
        }
        List<String> key = from.values();
        if (!key.get(0).equals(NEVER)) {
            return from.backward() ? Filter.where("false") : Filter.none();
        }
        return Filter.where(
                from.backward() ? "a.id < cast(:id as uuid)" : "a.id > cast(:id as uuid)", "id", key.get(1));
    }
}
