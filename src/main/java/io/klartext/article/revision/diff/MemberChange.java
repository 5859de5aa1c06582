package io.klartext.article.revision.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One member of an article that is different.
 *
 * @param from the older value, null if there was none
 * @param to the newer value, null if there is none
 * @param words the difference within the text; empty where one side is no text
 */
public record MemberChange(String member, Change change, JsonNode from, JsonNode to, List<WordSpan> words) {
    public MemberChange {
        words = List.copyOf(words);
    }
}
