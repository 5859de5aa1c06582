package io.klartext.article.revision.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares two bodies, matching blocks by key. As few blocks as possible count as moved: those outside of a longest
 * subsequence that kept its order. A new block at the top therefore moves no other block.
 */
final class BlockDiff {
    private final WordDiff words;

    BlockDiff(WordDiff words) {
        this.words = words;
    }

    private record Place(int index, JsonNode block) {}

    List<BlockChange> between(JsonNode from, JsonNode to) {
        Map<String, Place> older = places(from);
        Map<String, Place> newer = places(to);
        List<BlockChange> changes = new ArrayList<>();
        older.forEach((key, place) -> {
            if (!newer.containsKey(key)) {
                changes.add(BlockChange.removed(key, place.index(), place.block()));
            }
        });
        Set<Integer> unmoved = unmoved(older, newer);
        newer.forEach((key, place) -> {
            Place before = older.get(key);
            if (before == null) {
                changes.add(BlockChange.added(key, place.index(), place.block()));
            } else if (!unmoved.contains(before.index()) || !before.block().equals(place.block())) {
                changes.add(changed(key, before, place, !unmoved.contains(before.index())));
            }
        });
        return changes;
    }

    private BlockChange changed(String key, Place from, Place to, boolean moved) {
        return new BlockChange(
                key,
                from.block().equals(to.block()) ? Change.MOVED : Change.CHANGED,
                moved,
                from.index(),
                to.index(),
                from.block(),
                to.block(),
                words(from.block(), to.block()));
    }

    private List<WordSpan> words(JsonNode from, JsonNode to) {
        String older = text(from);
        String newer = text(to);
        return older == null || newer == null || older.equals(newer) ? List.of() : words.between(older, newer);
    }

    /** The text of a block: its spans without marks, or its code; null if it has none. */
    private static String text(JsonNode block) {
        JsonNode children = block.path("children");
        if (!children.isArray()) {
            return block.path("code").textValue();
        }
        StringBuilder text = new StringBuilder();
        children.forEach(span -> text.append(span.path("text").asText()));
        return text.toString();
    }

    private static Map<String, Place> places(JsonNode body) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (JsonNode block : body) {
            places.put(block.path("_key").asText(), new Place(places.size(), block));
        }
        return places;
    }

    private static Set<Integer> unmoved(Map<String, Place> older, Map<String, Place> newer) {
        int[] order = newer.keySet().stream()
                .filter(older::containsKey)
                .mapToInt(key -> older.get(key).index())
                .toArray();
        return LongestIncreasingSubsequence.longest(order).stream().collect(Collectors.toUnmodifiableSet());
    }
}
