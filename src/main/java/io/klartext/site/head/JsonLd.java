package io.klartext.site.head;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object in the vocabulary of schema.org. */
public final class JsonLd {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CONTEXT = "https://schema.org";

    @JsonValue
    private final Map<String, Object> members = new LinkedHashMap<>();

    private JsonLd() {}

    public static JsonLd of(String type) {
        return new JsonLd().with("@type", type);
    }

    /** Adds a member, unless it is empty. */
    public JsonLd with(String name, Object value) {
        boolean empty = value == null || (value instanceof Collection<?> all && all.isEmpty());
        if (!empty) {
            members.put(name, value instanceof Instant moment ? moment.toString() : value);
        }
        return this;
    }

    /**
     * The objects as JSON that is safe in a script element: escapes all characters with a meaning in HTML or
     * JavaScript.
     */
    static String write(List<JsonLd> things) {
        things.forEach(thing -> thing.members.put("@context", CONTEXT));
        try {
            return MAPPER.writeValueAsString(things)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("structured data are plain data", e);
        }
    }
}
