package io.klartext.article.revision.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A block of a body that differs or was moved.
 *
 * @param change the kind of change; {@link Change#CHANGED} if the block was both changed and moved
 * @param moved whether its position among the remaining blocks changed
 * @param fromIndex the old position, null for an added block
 * @param toIndex the new position, null for a removed block
 * @param from the older block, null for an added one
 * @param to the newer block, null for a removed one
 * @param words the difference of its text word by word; empty if it is equal, or if one side has no text
 */
public record BlockChange(
        String key,
        Change change,
        boolean moved,
        Integer fromIndex,
        Integer toIndex,
        JsonNode from,
        JsonNode to,
        List<WordSpan> words) {
    public BlockChange {
        words = List.copyOf(words);
    }

    static BlockChange added(String key, int index, JsonNode block) {
        return new BlockChange(key, Change.ADDED, false, null, index, null, block, List.of());
    }

    static BlockChange removed(String key, int index, JsonNode block) {
        return new BlockChange(key, Change.REMOVED, false, index, null, block, null, List.of());
    }
}
