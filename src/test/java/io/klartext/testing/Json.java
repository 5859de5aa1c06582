package io.klartext.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** A JSON object, written down shortly. Its text is the JSON. */
public record Json(ObjectNode node) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** An object of names and values in turn; a value may be a {@link Json}, a tree, or anything plain. */
    public static Json of(Object... namesAndValues) {
        ObjectNode node = MAPPER.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            node.set((String) namesAndValues[i], tree(namesAndValues[i + 1]));
        }
        return new Json(node);
    }

    public static ArrayNode array(Object... values) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Object value : values) {
            array.add(tree(value));
        }
        return array;
    }

    /** A body of one paragraph for each text. */
    public static ArrayNode body(String... paragraphs) {
        ArrayNode body = MAPPER.createArrayNode();
        for (String text : paragraphs) {
            body.add(of("_type", "block", "children", array(of("_type", "span", "text", text))).node);
        }
        return body;
    }

    /** The object without a member. */
    public Json without(String name) {
        ObjectNode copy = node.deepCopy();
        copy.remove(name);
        return new Json(copy);
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(Object value) {
        if (value instanceof Json json) {
            return json.node;
        }
        return MAPPER.valueToTree(value instanceof Instant time ? time.toString() : value);
    }

    @Override
    public String toString() {
        return node.toString();
    }
}
