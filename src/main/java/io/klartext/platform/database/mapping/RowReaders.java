package io.klartext.platform.database.mapping;

import io.klartext.platform.kernel.StoredJson;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Chooses how rows are read, once for each combination of type and columns. */
public final class RowReaders {
    private final Map<Key, ColumnReader> known = new ConcurrentHashMap<>();
    private final ColumnReaders single;

    public RowReaders(StoredJson json) {
        this.single = new ColumnReaders(json);
    }

    private record Key(Class<?> type, Columns columns) {}

    /**
     * The reader of whole rows.
     *
     * @throws IllegalStateException if a component has no column, or a column no component
     */
    public ColumnReader of(Class<?> type, Columns columns) {
        Key key = new Key(type, columns);
        ColumnReader reader = known.get(key);
        return reader != null ? reader : known.computeIfAbsent(key, ignored -> new Plan(columns).whole(type));
    }

    /** The reader of one column. */
    public ColumnReader of(Class<?> type, Columns columns, String name) {
        return new Plan(columns).column(type, name);
    }

    /** Builds a reader and records which columns it reads. */
    private final class Plan {
        private final Columns columns;
        private final BitSet read = new BitSet();

        private Plan(Columns columns) {
            this.columns = columns;
        }

        private ColumnReader whole(Class<?> type) {
            ColumnReader reader = type.isRecord() ? record(type, "", false) : single(type, type, 1);
            int left = read.nextClearBit(1);
            if (left <= columns.all().size()) {
                throw new IllegalStateException(
                        "the column '" + columns.all().get(left - 1).name() + "' has no place in " + type.getName());
            }
            return reader;
        }

        private ColumnReader record(Class<?> type, String prefix, boolean optional) {
            BitSet before = (BitSet) read.clone();
            ColumnReader[] readers = Arrays.stream(type.getRecordComponents())
                    .map(component -> component(component, prefix))
                    .toArray(ColumnReader[]::new);
            BitSet own = (BitSet) read.clone();
            own.andNot(before);
            return new RecordReader(type, optional ? own.stream().toArray() : new int[0], readers);
        }

        private ColumnReader component(RecordComponent component, String prefix) {
            String name = prefix + snakeCase(component.getName());
            Nested nested = component.getAnnotation(Nested.class);
            int index = columns.indexOf(name);
            if (index > 0 && nested == null) {
                return single(component.getType(), component.getGenericType(), index);
            }
            if (!component.getType().isRecord()) {
                throw new IllegalStateException("no column '" + name + "' for "
                        + component.getDeclaringRecord().getName());
            }
            return nested(component.getType(), prefix, name, nested);
        }

        private ColumnReader nested(Class<?> type, String prefix, String name, Nested nested) {
            return nested == null || nested.prefix().equals(Nested.BY_NAME)
                    ? record(type, name + "_", nested != null && nested.optional())
                    : record(type, prefix + nested.prefix(), nested.optional());
        }

        private ColumnReader column(Class<?> type, String name) {
            int index = columns.indexOf(name);
            if (index == 0) {
                throw new IllegalStateException("no column '" + name + "' in the result");
            }
            return single(type, type, index);
        }

        private ColumnReader single(Class<?> type, java.lang.reflect.Type generic, int index) {
            read.set(index);
            return RowReaders.this.single.of(type == generic ? type : generic, index, columns.isArray(index));
        }
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
