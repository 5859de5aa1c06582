package io.klartext.platform.kernel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;

/**
 * Writes and reads JSON that the application itself stores. JSON that cannot be written or read is therefore a defect
 * of the code and throws {@link IllegalStateException}. Bodies that callers send are read with the {@link ObjectMapper}
 * instead.
 */
@Singleton
public class StoredJson {
    private final ObjectMapper mapper;
    private final ObjectReader reader;

    public StoredJson(ObjectMapper mapper) {
        this.mapper = mapper;
        this.reader = mapper.reader().without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /** The value as JSON text. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** The value that the JSON text describes; null for null. */
    public <T> T read(String json, Class<T> type) {
        return type.cast(read(json, (Type) type));
    }

    /** The same for a generic type such as {@code List<Tag>}. */
    public <T> T read(String json, TypeReference<T> type) {
        try {
            return json == null ? null : reader.forType(type).readValue(json);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getType(), e);
        }
    }

    /** The same for a type that is known only at run time. */
    public Object read(String json, Type type) {
        try {
            return json == null
                    ? null
                    : reader.forType(mapper.constructType(type)).readValue(json);
        } catch (JsonProcessingException e) {
            throw unreadable(type, e);
        }
    }

    private static IllegalStateException unreadable(Type type, JsonProcessingException cause) {
        return new IllegalStateException("stored JSON cannot be read as " + type.getTypeName(), cause);
    }
}
