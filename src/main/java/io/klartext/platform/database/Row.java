package io.klartext.platform.database;

import io.klartext.platform.database.mapping.Columns;
import io.klartext.platform.database.mapping.RowReaders;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The current row of a result, for results that do not fit a record. It is valid only until the next row. Its reader
 * must not run other statements.
 *
 * <pre>{@code
 * Map<UUID, Integer> counts = new HashMap<>();
 * database.forEach(sql, row -> counts.put(row.value("id", UUID.class), row.value("number", Integer.class)));
 * }</pre>
 */
public final class Row {
    private final ResultSet rows;
    private final Columns columns;
    private final RowReaders readers;

    Row(ResultSet rows, Columns columns, RowReaders readers) {
        this.rows = rows;
        this.columns = columns;
        this.readers = readers;
    }

    /**
     * The value of a column, which may be null.
     *
     * @throws IllegalStateException if there is no such column
     */
    public <T> T value(String column, Class<T> type) {
        try {
            return type.cast(readers.of(type, columns, column).read(rows));
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
