package io.klartext.article.revision.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.testing.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A difference is complete: whatever two texts are, applied to the older one it makes the newer one. */
class RandomTextDiffTest {
    private final Random random = new Random(42);

    @Test
    void the_older_text_and_the_difference_make_the_newer_text() {
        for (int round = 0; round < 1000; round++) {
            ObjectNode from = text(random.nextInt(12));
            ObjectNode to = text(random.nextInt(12));
            TextDiff diff = TextDiff.between(from, to);
            assertEquals(to, applied(from, diff));
            diff.blocks().forEach(RandomTextDiffTest::assertTrueInItself);
        }
    }

    @Test
    void no_fewer_blocks_can_have_moved() {
        for (int round = 0; round < 300; round++) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6));
            Collections.shuffle(order, random);
            int[] numbers = order.stream().mapToInt(Integer::intValue).toArray();
            List<Integer> found = LongestIncreasingSubsequence.longest(numbers);
            assertEquals(found.stream().sorted().toList(), found);
            assertTrue(isSubsequence(found, order));
            assertEquals(longestByTrying(numbers), found.size());
        }
    }

    private static ObjectNode applied(ObjectNode from, TextDiff diff) {
        ObjectNode text = from.deepCopy();
        diff.members().forEach(change -> text.set(change.member(), change.to()));
        Set<String> named = diff.blocks().stream().map(BlockChange::key).collect(Collectors.toSet());
        Deque<JsonNode> untouched = new ArrayDeque<>();
        from.get("body").forEach(block -> {
            if (!named.contains(block.get("_key").asText())) {
                untouched.add(block);
            }
        });
        text.set("body", body(untouched, diff.blocks()));
        return text;
    }

    /** Named blocks stand where they are said to stand; the others fill the gaps in their order. */
    private static ArrayNode body(Deque<JsonNode> untouched, List<BlockChange> changes) {
        ArrayNode body = Json.array();
        for (BlockChange change : changes) {
            while (change.toIndex() != null && body.size() < change.toIndex()) {
                body.add(untouched.remove());
            }
            if (change.to() != null) {
                body.add(change.to());
            }
        }
        untouched.forEach(body::add);
        return body;
    }

    private static void assertTrueInItself(BlockChange change) {
        switch (change.change()) {
            case ADDED -> assertTrue(change.from() == null && change.fromIndex() == null);
            case REMOVED -> assertTrue(change.to() == null && change.toIndex() == null);
            case MOVED -> assertTrue(change.moved() && change.from().equals(change.to()));
            case CHANGED -> assertNotEquals(change.from(), change.to());
        }
        if (!change.words().isEmpty()) {
            WordDiffTest.assertWhole(
                    change.from().at("/children/0/text").asText(),
                    change.to().at("/children/0/text").asText(),
                    change.words());
        }
    }

    private ObjectNode text(int blocks) {
        List<Integer> keys = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        Collections.shuffle(keys, random);
        ArrayNode body = Json.array();
        keys.subList(0, blocks).forEach(key -> body.add(block("k" + key)));
        return Json.of(
                        "headline",
                        random.nextBoolean() ? null : "Titel " + random.nextInt(3),
                        "tags",
                        Json.array(random.nextInt(2)),
                        "body",
                        body)
                .node();
    }

    private ObjectNode block(String key) {
        return random.nextInt(4) == 0
                ? Json.of("_type", "divider", "_key", key).node()
                : Json.of(
                                "_type",
                                "block",
                                "_key",
                                key,
                                "children",
                                Json.array(Json.of("text", "eins " + random.nextInt(3) + " drei")))
                        .node();
    }

    private static boolean isSubsequence(List<Integer> part, List<Integer> whole) {
        Deque<Integer> left = new ArrayDeque<>(part);
        whole.forEach(number -> left.removeIf(wanted -> left.peek().equals(number) && wanted.equals(number)));
        return left.isEmpty();
    }

    private static int longestByTrying(int[] numbers) {
        int longest = 0;
        for (int choice = 0; choice < 1 << numbers.length; choice++) {
            int last = -1;
            boolean increasing = true;
            for (int i = 0; i < numbers.length; i++) {
                if ((choice >> i & 1) == 1) {
                    increasing &= numbers[i] > last;
                    last = numbers[i];
                }
            }
            longest = increasing ? Math.max(longest, Integer.bitCount(choice)) : longest;
        }
        return longest;
    }
}
