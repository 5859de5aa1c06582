package io.klartext.article.revision.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A member of an article that differs.
 *
 * @param from the older value, null if there was none
 * @param to the newer value, null if there is none
 * @param words the difference word by word; empty if one side is not a text
 */
public record MemberChange(String member, Change change, JsonNode from, JsonNode to, List<WordSpan> words) {
    public MemberChange {
        words = List.copyOf(words);
    }
}
