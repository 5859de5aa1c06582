package io.klartext.platform.database;

import io.klartext.platform.kernel.Keyset;
import io.klartext.platform.kernel.PageRequest;

/**
 * A total order of rows: by one column, then by the id in the same direction. A page starts after the last row of the
 * page before it (keyset pagination), so that late pages cost no more than the first one.
 *
 * @param column the column or expression, qualified; never null in any row
 * @param type its SQL type
 * @param id the id column, qualified
 * @param onePlan whether one plan is best whatever the values of the statement are, see {@link #withOnePlan}
 */
public record SortOrder(String column, String type, String id, boolean descending, boolean onePlan) {
    /** An order for statements that PostgreSQL may plan anew for each execution, with the values that they have then. */
    public SortOrder(String column, String type, String id, boolean descending) {
        this(column, type, id, descending, false);
    }

    /**
     * The same order for a statement that reads the rows of a page from one index, whatever its values are. Pages of the
     * default size have a constant limit then, so that PostgreSQL keeps its plan: with the limit as a parameter, it would
     * plan each execution, which costs more than the execution.
     */
    public SortOrder withOnePlan() {
        return new SortOrder(column, type, id, descending, true);
    }

    /** The same order, by the columns of the same names in another table. */
    public SortOrder of(String table) {
        return new SortOrder(onto(table, column), type, onto(table, id), descending, onePlan);
    }

    private static String onto(String table, String column) {
        return table + column.substring(column.indexOf('.'));
    }

    /**
     * The condition that rows lie on the requested side of the page's keyset; true for the first page. The comparison of
     * the column alone follows from that of the pair. It is there for filters that limit the column as well, as by the
     * present time: PostgreSQL compares pairs only after it has chosen where to begin in the index.
     */
    Sql keyset(PageRequest page) {
        Keyset from = page.from();
        if (from == null) {
            return Sql.of("true");
        }
        String comparison = descending == from.backward() ? ">" : "<";
        return Sql.of(
                        "(%1$s %3$s= cast(:value as %4$s) and (%1$s, %2$s) %3$s (cast(:value as %4$s), cast(:id as uuid)))"
                                .formatted(column, id, comparison, type))
                .bind("value", from.values().get(0))
                .bind("id", from.values().get(1));
    }

    /** The clauses {@code order by} and {@code limit}. */
    Sql orderAndLimit(PageRequest page) {
        String direction = descending == page.backward() ? "asc" : "desc";
        String order = "order by %s %s, %s %s limit ".formatted(column, direction, id, direction);
        return onePlan && page.limit() == PageRequest.DEFAULT_LIMIT
                ? Sql.of(order + page.fetchSize())
                : Sql.of(order + ":limit").bind("limit", page.fetchSize());
    }
}
