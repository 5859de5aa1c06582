package io.klartext.contract.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils bodies: as trees, as text and as bytes. */
final class OddBodies {
    private static final ObjectMapper RAW = new ObjectMapper();

    /** Writes lone surrogates as they are meant, which UTF-8 cannot. */
    private static final ObjectMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> NO_JSON = List.of(
            "",
            " ",
            "{",
            "}",
            "null",
            "[]",
            "{}",
            "0",
            "\"text\"",
            "{\"a\":}",
            "{'a':1}",
            "{\"a\":1,}",
            "{\"a\":NaN}",
            "{\"a\":01}",
            "{\"a\":1e999999999}",
            "{\"a\":\"\\ud800\"}",
            "{\"\\u0000\":1}",
            "{/* */}",
            "{}{}",
            "\ufeff{}",
            "\u0000\u0000\u0000{",
            "{\"" + "a".repeat(60_000) + "\":1}",
            "{\"a\":" + "9".repeat(2000) + "}",
            "[".repeat(5000),
            "{\"a\":".repeat(2000),
            "{\"body\":" + "[".repeat(900) + "]".repeat(900) + "}");

    private final Random random;
    private final OddValues odd;

    OddBodies(Random random) {
        this.random = random;
        this.odd = new OddValues(random);
    }

    /** The tree with something else in one place. */
    JsonNode changed(JsonNode tree) {
        JsonNode copy = tree.deepCopy();
        List<JsonNode> inner = new ArrayList<>();
        collect(copy, inner);
        if (inner.isEmpty()) {
            return odd.json();
        }
        JsonNode place = odd.any(inner);
        if (place instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), odd.json());
        } else if (place instanceof ObjectNode object) {
            String name = odd.any(
                    object.properties().stream().map(member -> member.getKey()).toList());
            if (odd.one(6)) {
                object.remove(name);
            } else {
                object.set(odd.one(8) ? odd.text() : name, odd.json());
            }
        }
        return copy;
    }

    private static void collect(JsonNode node, List<JsonNode> inner) {
        if (!node.isEmpty()) {
            inner.add(node);
        }
        node.forEach(child -> collect(child, inner));
    }

    /** The tree as bytes, seldom as it should be written. */
    byte[] written(JsonNode tree, int oddOneIn) {
        String text = text(tree);
        if (!odd.one(oddOneIn)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        return switch (random.nextInt(7)) {
            case 0 -> odd.any(NO_JSON).getBytes(StandardCharsets.UTF_8);
            case 1 -> repeated(tree, text).getBytes(StandardCharsets.UTF_8);
            case 2 -> text.getBytes(StandardCharsets.UTF_16);
            case 3 -> text.replace("e", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
            case 4 -> text.substring(0, random.nextInt(text.length() + 1)).getBytes(StandardCharsets.UTF_8);
            case 5 -> (text + odd.text()).getBytes(StandardCharsets.UTF_8);
            default -> flipped(text.getBytes(StandardCharsets.UTF_8));
        };
    }

    private String text(JsonNode tree) {
        try {
            return (odd.one(2) ? ESCAPED : RAW).writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** With the first member twice. */
    private static String repeated(JsonNode tree, String text) {
        if (!tree.isObject() || tree.isEmpty()) {
            return text;
        }
        String name = tree.fieldNames().next();
        return "{\"" + name + "\":null," + text.substring(1);
    }

    /** With some bytes changed, removed or added. */
    byte[] flipped(byte[] bytes) {
        byte[] copy = bytes.clone();
        for (int i = 1 + random.nextInt(4); i > 0 && copy.length > 0; i--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return odd.one(3) ? java.util.Arrays.copyOf(copy, random.nextInt(copy.length + 20)) : copy;
    }
}
