package io.klartext.article.revision.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.kernel.EditConflict;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges two edits of a body, matching blocks by key. A block that one side changed and the other removed is a
 * conflict; a block that one side moved and the other removed is removed.
 */
final class BlockMerge {
    /** Members with generated keys: a difference in these keys alone is not a change. */
    private static final List<String> KEYED_PARTS = List.of("children", "rows", "images", "formatted");

    private final Map<String, JsonNode> base;
    private final Map<String, JsonNode> theirs;
    private final Map<String, JsonNode> yours;

    BlockMerge(JsonNode base, JsonNode theirs, JsonNode yours) {
        this.base = byKey(base);
        this.theirs = byKey(theirs);
        this.yours = byKey(yours);
    }

    /** The merged body; incomplete if there are conflicts. */
    ArrayNode merge(List<EditConflict> conflicts) {
        Set<String> keys = new LinkedHashSet<>(base.keySet());
        keys.addAll(theirs.keySet());
        keys.addAll(yours.keySet());
        Map<String, JsonNode> blocks = new LinkedHashMap<>();
        int before = conflicts.size();
        keys.forEach(key -> {
            JsonNode block = block(key, conflicts);
            if (block != null) {
                blocks.put(key, block);
            }
        });
        ArrayNode body = JsonNodeFactory.instance.arrayNode();
        if (conflicts.size() == before) {
            order(blocks.keySet()).forEach(key -> body.add(blocks.get(key)));
        }
        return body;
    }

    /** The merged block with that key; null if it is removed. */
    private JsonNode block(String key, List<EditConflict> conflicts) {
        JsonNode old = base.get(key);
        JsonNode their = theirs.get(key);
        JsonNode your = yours.get(key);
        if (isSame(their, your) || isSame(old, your)) {
            return their;
        }
        if (!isSame(old, their)) {
            conflicts.add(new EditConflict(null, key, old, their, your));
        }
        return your;
    }

    private List<String> order(Set<String> kept) {
        return BlockOrder.merge(keys(base, kept), keys(theirs, kept), keys(yours, kept));
    }

    private static List<String> keys(Map<String, JsonNode> blocks, Set<String> kept) {
        return blocks.keySet().stream().filter(kept::contains).toList();
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.equals(other) || withoutInnerKeys(one).equals(withoutInnerKeys(other));
    }

    private static JsonNode withoutInnerKeys(JsonNode block) {
        JsonNode copy = block.deepCopy();
        removeInnerKeys(copy);
        return copy;
    }

    private static void removeInnerKeys(JsonNode block) {
        for (String part : KEYED_PARTS) {
            for (JsonNode item : block.path(part)) {
                ((ObjectNode) item).remove("_key");
                removeInnerKeys(item);
            }
        }
    }

    private static Map<String, JsonNode> byKey(JsonNode body) {
        Map<String, JsonNode> blocks = new LinkedHashMap<>();
        body.forEach(block -> blocks.put(block.path("_key").asText(), block));
        return blocks;
    }
}
