package io.klartext.platform.database.mapping;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a value from one or more columns of the current row. */
@FunctionalInterface
public interface ColumnReader {
    Object read(ResultSet rows) throws SQLException;
}
