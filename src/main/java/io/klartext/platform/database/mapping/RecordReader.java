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
    private final boolean optional;

    RecordReader(Class<?> type, boolean optional, ColumnReader... readers) {
        this.components = type.getRecordComponents();
        this.readers = readers;
        this.constructor = Handles.of(type);
        this.optional = optional;
    }

    @Override
    public Object read(ResultSet rows) throws SQLException {
        Object[] values = new Object[readers.length];
        boolean empty = true;
        for (int i = 0; i < readers.length; i++) {
            values[i] = readers[i].read(rows);
            empty &= values[i] == null;
        }
        if (optional && empty) {
            return null;
        }
        requirePrimitives(values);
        return Handles.call(constructor, values);
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
