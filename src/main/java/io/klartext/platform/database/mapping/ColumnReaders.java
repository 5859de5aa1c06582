package io.klartext.platform.database.mapping;

import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.kernel.StoredJson;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Chooses how a value of a Java type is read from one column. */
final class ColumnReaders {
    private static final Map<Class<?>, IntFunction<ColumnReader>> PLAIN = Map.ofEntries(
            Map.entry(String.class, index -> rows -> rows.getString(index)),
            Map.entry(UUID.class, index -> rows -> rows.getObject(index, UUID.class)),
            Map.entry(Instant.class, index -> rows -> instant(rows.getObject(index, OffsetDateTime.class))),
            Map.entry(Integer.class, index -> rows -> nullable(rows.getInt(index), rows)),
            Map.entry(int.class, index -> rows -> nullable(rows.getInt(index), rows)),
            Map.entry(Long.class, index -> rows -> nullable(rows.getLong(index), rows)),
            Map.entry(long.class, index -> rows -> nullable(rows.getLong(index), rows)),
            Map.entry(Boolean.class, index -> rows -> nullable(rows.getBoolean(index), rows)),
            Map.entry(boolean.class, index -> rows -> nullable(rows.getBoolean(index), rows)),
            Map.entry(Double.class, index -> rows -> nullable(rows.getDouble(index), rows)),
            Map.entry(double.class, index -> rows -> nullable(rows.getDouble(index), rows)),
            Map.entry(BigDecimal.class, index -> rows -> rows.getBigDecimal(index)),
            Map.entry(byte[].class, index -> rows -> rows.getBytes(index)));

    private final StoredJson json;

    ColumnReaders(StoredJson json) {
        this.json = json;
    }

    /** The reader of the type for the column with that index. Array columns need readers of their own. */
    ColumnReader of(Type type, int index, boolean array) {
        Class<?> raw = type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
        if (PLAIN.containsKey(raw)) {
            return PLAIN.get(raw).apply(index);
        }
        if (raw.isEnum()) {
            return rows -> constant(raw, rows.getString(index));
        }
        if (array && Collection.class.isAssignableFrom(raw)) {
            return elements(type, raw, index);
        }
        return factory(raw)
                .map(factory -> made(factory, index))
                .orElseGet(() -> rows -> json.read(rows.getString(index), type));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Object nullable(Object value, ResultSet rows) throws SQLException {
        return rows.wasNull() ? null : value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object constant(Class<?> type, String stored) {
        return StoredEnum.of((Class) type, stored);
    }

    private static ColumnReader elements(Type type, Class<?> raw, int index) {
        Class<?> element = (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
        Function<List<Object>, Object> collect = raw == List.class ? List::copyOf : java.util.Set::copyOf;
        return rows -> {
            Array array = rows.getArray(index);
            return array == null ? null : collect.apply(elements((Object[]) array.getArray(), element));
        };
    }

    private static List<Object> elements(Object[] stored, Class<?> type) {
        List<Object> elements = new ArrayList<>(stored.length);
        for (Object element : stored) {
            elements.add(element(element, type));
        }
        return elements;
    }

    private static Object element(Object stored, Class<?> type) {
        if (type.isEnum()) {
            return constant(type, (String) stored);
        }
        return type == Instant.class ? ((Timestamp) stored).toInstant() : type.cast(stored);
    }

    private static Optional<Method> factory(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(FromColumn.class))
                .findFirst();
    }

    private static ColumnReader made(Method factory, int index) {
        ColumnReader stored = PLAIN.get(factory.getParameterTypes()[0]).apply(index);
        MethodHandle make = Handles.of(factory);
        return rows -> {
            Object value = stored.read(rows);
            return value == null ? null : Handles.call(make, value);
        };
    }
}
