package io.klartext.platform.database.mapping;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a value from the current row: of one column, or of many. */
@FunctionalInterface
public interface ColumnReader {
    Object read(ResultSet rows) throws SQLException;
}
