package io.klartext.platform.database;

import io.klartext.platform.kernel.StoredEnum;
import io.klartext.platform.kernel.StoredJson;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Binds values to the parameters of a prepared statement. */
final class Parameters {
    private final StoredJson json;

    Parameters(StoredJson json) {
        this.json = json;
    }

    void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, values.get(i));
        }
    }

    private void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) {
            // PostgreSQL infers the type.
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Collection<?> list) {
            bindList(statement, index, list.stream().map(Parameters::stored).toArray());
        } else if (value instanceof Sql.JsonValue content) {
            statement.setObject(index, content.value() == null ? null : json.write(content.value()), Types.OTHER);
        } else {
            statement.setObject(index, stored(value));
        }
    }

    private static void bindList(PreparedStatement statement, int index, Object... elements) throws SQLException {
        if (elements.length == 0) {
            // The type of an empty list is unknown; PostgreSQL infers it from the expression.
            statement.setObject(index, "{}", Types.OTHER);
        } else {
            String type = typeOf(elements);
            // The driver recognises byte arrays only by the type of the Java array.
            Object[] typed = type.equals("bytea") ? Arrays.copyOf(elements, elements.length, byte[][].class) : elements;
            statement.setArray(index, statement.getConnection().createArrayOf(type, typed));
        }
    }

    private static Object stored(Object value) {
        if (value instanceof Enum<?> constant) {
            return StoredEnum.valueOf(constant);
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : supported(value);
    }

    private static Object supported(Object value) {
        if (value == null
                || value instanceof String
                || value instanceof UUID
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof Double
                || value instanceof BigDecimal
                || value instanceof byte[]) {
            return value;
        }
        throw new IllegalArgumentException("a parameter cannot have a value of " + value.getClass());
    }

    private static String typeOf(Object... elements) {
        for (Object element : elements) {
            if (element != null) {
                return typeOf(element);
            }
        }
        return "text";
    }

    private static String typeOf(Object element) {
        if (element instanceof UUID) {
            return "uuid";
        }
        if (element instanceof Integer) {
            return "int4";
        }
        if (element instanceof Long) {
            return "int8";
        }
        if (element instanceof byte[]) {
            return "bytea";
        }
        if (element instanceof java.time.OffsetDateTime) {
            return "timestamptz";
        }
        if (element instanceof Boolean) {
            return "bool";
        }
        if (element instanceof Double) {
            return "float8";
        }
        return element instanceof BigDecimal ? "numeric" : "text";
    }
}
