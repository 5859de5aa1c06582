package io.klartext.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a value from the current row: of one column, or of many. */
@FunctionalInterface
interface ColumnReader {
    Object read(ResultSet rows) throws SQLException;
}
