package io.klartext.article.revision.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One block of a body that is different or stands elsewhere.
 *
 * @param change what happened to it; both moved and changed counts as {@link Change#CHANGED}
 * @param moved whether it stands elsewhere among the blocks that stayed, its content changed or not
 * @param fromIndex where it stood, null for an added block
 * @param toIndex where it stands, null for a removed block
 * @param from the older block, null for an added one
 * @param to the newer block, null for a removed one
 * @param words the difference within its text; empty where that is the same, or where one side has none
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
