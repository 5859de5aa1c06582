package io.klartext.platform.database.mapping;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** The columns of a result, in order. */
public record Columns(List<Column> all) {
    /** A column of the result: its name, and whether it contains arrays, which are read differently. */
    record Column(String name, boolean array) {}

    public static Columns of(ResultSet rows) throws SQLException {
        ResultSetMetaData description = rows.getMetaData();
        List<Column> columns = new ArrayList<>();
        for (int index = 1; index <= description.getColumnCount(); index++) {
            columns.add(new Column(description.getColumnLabel(index), description.getColumnType(index) == Types.ARRAY));
        }
        return new Columns(columns);
    }

    /** The index of the column, from 1; 0 if there is no such column. */
    public int indexOf(String name) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).name().equals(name)) {
                return i + 1;
            }
        }
        return 0;
    }

    boolean isArray(int index) {
        return all.get(index - 1).array();
    }
}
