package io.klartext.platform.database;

import io.klartext.platform.kernel.Keyset;
import io.klartext.platform.kernel.PageRequest;

/**
 * A total order of rows and the way to continue in it: by one column, ties broken by the id in the same direction. A
 * page is found by comparing with the last row seen, so that page one thousand costs what page one costs.
 *
 * @param column the column or expression, qualified; never null in any row
 * @param type its SQL type
 * @param id the id column, qualified
 */
public record SortOrder(String column, String type, String id, boolean descending) {
    /** The same order by the equally named columns of another table. */
    public SortOrder of(String table) {
        return new SortOrder(onto(table, column), type, onto(table, id), descending);
    }

    private static String onto(String table, String column) {
        return table + column.substring(column.indexOf('.'));
    }

    /** Adds what limits the rows to the requested page's side of its keyset. */
    public Conditions restrict(Conditions conditions, PageRequest page) {
        Keyset from = page.from();
        if (from == null) {
            return conditions;
        }
        String comparison = descending == from.backward() ? ">" : "<";
        return conditions
                .and("(%s, %s) %s (cast(:keyValue as %s), cast(:keyId as uuid))"
                        .formatted(column, id, comparison, type))
                .bind("keyValue", from.values().get(0))
                .bind("keyId", from.values().get(1));
    }

    /** The {@code order by} clause in the page's direction. */
    public String orderBy(PageRequest page) {
        String direction = descending == page.backward() ? "asc" : "desc";
        return " order by %s %s, %s %s".formatted(column, direction, id, direction);
    }

    /** The condition that rows lie on the requested page's side of its keyset. */
    Sql keyset(PageRequest page) {
        Keyset from = page.from();
        if (from == null) {
            return Sql.of("true");
        }
        String comparison = descending == from.backward() ? ">" : "<";
        return Sql.of("(%s, %s) %s (cast(:value as %s), cast(:id as uuid))".formatted(column, id, comparison, type))
                .bind("value", from.values().get(0))
                .bind("id", from.values().get(1));
    }

    /** The clauses {@code order by} and {@code limit}. */
    Sql orderAndLimit(PageRequest page) {
        String direction = descending == page.backward() ? "asc" : "desc";
        return Sql.of("order by %s %s, %s %s limit :limit".formatted(column, direction, id, direction))
                .bind("limit", page.fetchSize());
    }
}
