package io.klartext.platform.database;

import io.klartext.platform.database.mapping.Columns;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** A row as a JPA {@link Tuple}. */
final class RowTuple implements Tuple {
    private final Columns columns;
    private final Object[] values;

    private RowTuple(Columns columns, Object... values) {
        this.columns = columns;
        this.values = values;
    }

    static StatementRunner.Reading<Tuple> preparation(Columns columns, ResultSet result) throws SQLException {
        ResultSetMetaData description = result.getMetaData();
        int width = columns.all().size();
        boolean[] times = new boolean[width];
        for (int i = 0; i < width; i++) {
            times[i] = description.getColumnTypeName(i + 1).equals("timestamptz");
        }
        return rows -> {
            Object[] values = new Object[width];
            for (int i = 0; i < width; i++) {
                values[i] = times[i] ? instant(rows, i + 1) : value(rows.getObject(i + 1));
            }
            return new RowTuple(columns, values);
        };
    }

    private static Object instant(ResultSet rows, int index) throws SQLException {
        OffsetDateTime time = rows.getObject(index, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Object value(Object value) throws SQLException {
        return value instanceof Array array ? array.getArray() : value;
    }

    @Override
    public Object get(int index) {
        return values[index];
    }

    @Override
    public Object get(String alias) {
        int index = columns.indexOf(alias);
        if (index == 0) {
            throw new IllegalArgumentException("no column '" + alias + "'");
        }
        return values[index - 1];
    }

    @Override
    public <X> X get(String alias, Class<X> type) {
        return type.cast(get(alias));
    }

    @Override
    public <X> X get(int index, Class<X> type) {
        return type.cast(get(index));
    }

    @Override
    public <X> X get(TupleElement<X> element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object[] toArray() {
        return values.clone();
    }

    @Override
    public List<TupleElement<?>> getElements() {
        return List.of();
    }
}
