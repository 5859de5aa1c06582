package io.klartext.contract.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.contract.Contract;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON as a schema wants it, except where chance wants it otherwise; numbers and lengths at their limits and beyond. */
final class SchemaValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;
    private static final int LONGEST = 20_000;

    /** They match most patterns of the contract. */
    private static final List<String> WORDS = List.of(
            "de",
            "en",
            "leica",
            "probe-eins",
            "https://example.org/a",
            "/a",
            "mailto:a@example.org",
            "#a0b1c2",
            "12:30",
            "24:00",
            "10s",
            "a@example.org",
            "2030-01-01T00:00:00Z",
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            "Wort",
            "article.published",
            "sha1 Lve95gjOVATpfV8EL5X4nxwjKHE=",
            "~start");

    private final Contract contract;
    private final Random random;
    private final OddValues odd;
    private final Supplier<String> id;
    private final int oddOneIn;

    /**
     * @param id something that there is
     * @param oddOneIn how many values there are to one that the schema does not ask for
     */
    SchemaValues(Contract contract, Random random, Supplier<String> id, int oddOneIn) {
        this.contract = contract;
        this.random = random;
        this.odd = new OddValues(random);
        this.id = id;
        this.oddOneIn = oddOneIn;
    }

    JsonNode valueOf(JsonNode schema) {
        return valueOf(schema, 0);
    }

    private JsonNode valueOf(JsonNode described, int depth) {
        JsonNode schema = contract.resolve(described);
        if (odd.one(oddOneIn)) {
            return odd.json();
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return odd.any(list(schema.get("enum")));
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                return valueOf(odd.any(list(schema.get(choice))), depth);
            }
        }
        if (schema.has("allOf")) {
            ObjectNode all = JSON.objectNode();
            schema.get("allOf").forEach(part -> merge(all, valueOf(part, depth)));
            return all;
        }
        return ofType(schema, depth);
    }

    private static void merge(ObjectNode all, JsonNode part) {
        if (part instanceof ObjectNode object) {
            all.setAll(object);
        }
    }

    private JsonNode ofType(JsonNode schema, int depth) {
        JsonNode types = schema.path("type");
        String type = types.isArray() ? odd.any(list(types)).asText() : types.asText();
        return switch (type) {
            case "string" -> JSON.textNode(text(schema));
            case "integer" -> JSON.numberNode(number(schema));
            case "number" -> JSON.numberNode(odd.any(List.of(0.0, 0.5, 1.0, 1.01, -0.01)));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> array(schema, depth);
            case "object" -> object(schema, depth);
            default -> JSON.nullNode();
        };
    }

    private String text(JsonNode schema) {
        String format = schema.path("format").asText();
        if (format.equals("uuid")) {
            return id.get();
        }
        if (format.equals("date-time") || schema.path("pattern").asText().equals("Z$")) {
            return odd.any(List.of("2020-02-29T12:00:00Z", "2031-01-01T00:00:00.123456Z", "1970-01-01T00:00:00Z"));
        }
        if (schema.has("pattern")) {
            Pattern pattern = Pattern.compile(schema.get("pattern").textValue());
            List<String> fitting = Stream.concat(WORDS.stream(), Stream.of(id.get()))
                    .filter(word -> pattern.matcher(word).find())
                    .toList();
            return fitting.isEmpty() ? odd.text() : odd.any(fitting);
        }
        int least = schema.path("minLength").asInt(0);
        int most = Math.min(schema.path("maxLength").asInt(200), LONGEST);
        return odd.any(List.of(
                odd.any(WORDS),
                odd.any(WORDS),
                "Probe " + random.nextInt(1000),
                odd.text(least),
                odd.text(least - 1),
                odd.text(most),
                odd.text(most + 1),
                odd.text()));
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(Integer.MAX_VALUE);
        return odd.any(List.of(least, least, least - 1, most, most + 1, (least + most) / 2, least + 1));
    }

    private ArrayNode array(JsonNode schema, int depth) {
        int least = schema.path("minItems").asInt(0);
        int most = schema.path("maxItems").asInt(20);
        int size = depth > DEEPEST ? 0 : odd.any(List.of(least, 1, 1, 2, least - 1));
        if (depth < 2 && odd.one(12) && most <= 500) {
            size = most + random.nextInt(2);
        }
        ArrayNode array = JSON.arrayNode();
        for (int i = 0; i < size; i++) {
            array.add(valueOf(schema.path("items"), depth + 1));
        }
        return array;
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required =
                list(schema.path("required")).stream().map(JsonNode::asText).toList();
        schema.path("properties").properties().forEach(member -> {
            boolean wanted = required.contains(member.getKey())
                    ? !odd.one(oddOneIn)
                    : depth <= DEEPEST && random.nextInt(10) < 4;
            if (wanted) {
                object.set(member.getKey(), valueOf(member.getValue(), depth + 1));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                String name = odd.one(oddOneIn) ? odd.text() : odd.any(WORDS);
                object.set(name, valueOf(schema.get("additionalProperties"), depth + 1));
            }
        }
        if (odd.one(oddOneIn * 2)) {
            object.set(odd.text(), odd.json());
        }
        return object;
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
