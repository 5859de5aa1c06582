package io.klartext.article.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.json.PortableTextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes of a single block in a body. */
public final class BlockEdit {
    /** The value of {@code after} for the beginning; it cannot be the key of a block. */
    public static final String START = "~start";

    private static final String KEY = "_key";

    private BlockEdit() {}

    /**
     * Replaces the block of that key, or adds a new one.
     *
     * @param after the key of the block that it comes behind, or {@link #START}; null to leave a present block where it
     *     is, and a new one to the end
     */
    public static UnaryOperator<JsonNode> put(String key, JsonNode block, String after) {
        return body -> {
            ObjectNode written = written(key, block);
            List<JsonNode> blocks = blocks(body);
            int present = place(blocks, key);
            if (after == null && present >= 0) {
                blocks.set(present, written);
            } else {
                if (present >= 0) {
                    blocks.remove(present);
                }
                blocks.add(after == null ? blocks.size() : placeBehind(blocks, after), written);
            }
            return array(blocks);
        };
    }

    /** Removes the block with that key. */
    public static UnaryOperator<JsonNode> remove(String key) {
        return body -> {
            List<JsonNode> blocks = blocks(body);
            int present = place(blocks, key);
            if (present < 0) {
                throw new Failure.NotFound("The block");
            }
            blocks.remove(present);
            return array(blocks);
        };
    }

    private static ObjectNode written(String key, JsonNode block) {
        Violations violations = new Violations();
        if (block.hasNonNull(KEY) && !block.get(KEY).asText().equals(key)) {
            violations.add(Violations.step(KEY), "invalid", "The path names the block '" + key + "'.");
        }
        JsonNode keyed = block.isObject() ? block.<ObjectNode>deepCopy().put(KEY, key) : block;
        PortableTextReader.checkBlock(keyed, "", violations);
        violations.refuse();
        return (ObjectNode) keyed;
    }

    private static int placeBehind(List<JsonNode> blocks, String after) {
        int before = after.equals(START) ? -1 : place(blocks, after);
        if (before < 0 && !after.equals(START)) {
            throw new Failure.BadParameter(
                    "after", "'after' must be the key of another block, or " + START + " for the beginning.");
        }
        return before + 1;
    }

    private static int place(List<JsonNode> blocks, String key) {
        for (int place = 0; place < blocks.size(); place++) {
            if (blocks.get(place).path(KEY).asText().equals(key)) {
                return place;
            }
        }
        return -1;
    }

    private static List<JsonNode> blocks(JsonNode body) {
        List<JsonNode> blocks = new ArrayList<>();
        body.forEach(blocks::add);
        return blocks;
    }

    private static ArrayNode array(List<JsonNode> blocks) {
        return JsonNodeFactory.instance.arrayNode().addAll(blocks);
    }
}
