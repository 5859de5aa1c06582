package io.klartext.platform.database.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Creates a record from the current row. */
final class RecordReader implements ColumnReader {
    private final RecordComponent[] components;
    private final ColumnReader[] readers;
    private final MethodHandle constructor;
    private final int[] decisive;

    /**
     * @param decisive columns that are all null if the record is null; empty for a record that is never null
     */
    RecordReader(Class<?> type, int[] decisive, ColumnReader... readers) {
        this.components = type.getRecordComponents();
        this.readers = readers;
        this.constructor = Handles.of(type);
        this.decisive = decisive;
    }

    @Override
    public Object read(ResultSet rows) throws SQLException {
        if (isAbsent(rows)) {
            return null;
        }
        Object[] values = new Object[readers.length];
        for (int i = 0; i < readers.length; i++) {
            values[i] = readers[i].read(rows);
        }
        requirePrimitives(values);
        return Handles.call(constructor, values);
    }

    private boolean isAbsent(ResultSet rows) throws SQLException {
        for (int column : decisive) {
            if (rows.getObject(column) != null) {
                return false;
            }
        }
        return decisive.length > 0;
    }

    private void requirePrimitives(Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && components[i].getType().isPrimitive()) {
                throw new IllegalStateException("null for " + components[i] + " of "
                        + components[i].getDeclaringRecord().getName());
            }
        }
    }
}
