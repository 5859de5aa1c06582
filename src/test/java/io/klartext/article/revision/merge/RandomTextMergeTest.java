package io.klartext.article.revision.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.kernel.EditConflict;
import io.klartext.testing.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A merge loses nothing, whatever two sides did, and who came first decides the order of insertions only. */
class RandomTextMergeTest {
    private static final int ROUNDS = 3000;

    private final Random random = new Random(20261122);

    /** A text in the making: blocks by key, and the members that are no body. */
    private record Draft(Map<String, String> blocks, String headline, String lead) {
        ObjectNode text() {
            ArrayNode body = Json.array();
            blocks.forEach((key, text) -> body.add(block(key, text)));
            return Json.of("headline", headline, "lead", lead, "body", body).node();
        }
    }

    @Test
    void what_two_sides_did_to_different_parts_is_all_there() {
        for (int round = 0; round < ROUNDS; round++) {
            Draft base = base();
            Draft theirs = edited(base, 0, "neu von ihnen", base.lead());
            Draft yours = edited(base, 1, base.headline(), "neu von dir");
            TextMerge merge = TextMerge.of(base.text(), theirs.text(), yours.text());
            assertEquals(List.of(), merge.conflicts());
            assertEquals("neu von ihnen", merge.text().get("headline").asText());
            assertEquals("neu von dir", merge.text().get("lead").asText());
            assertEquals(expected(base, theirs, yours), blocks(merge.text()));
        }
    }

    @Test
    void who_came_first_decides_the_order_of_insertions_only() {
        for (int round = 0; round < ROUNDS; round++) {
            Draft base = base();
            Draft one = edited(base, 0, "eins", base.lead());
            Draft two = edited(base, 1, base.headline(), "zwei");
            ObjectNode first = TextMerge.of(base.text(), one.text(), two.text()).text();
            ObjectNode last = TextMerge.of(base.text(), two.text(), one.text()).text();
            assertEquals(blocks(first), blocks(last));
            for (Draft side : List.of(one, two)) {
                Set<String> keys = new TreeSet<>(base.blocks().keySet());
                keys.addAll(side.blocks().keySet());
                assertEquals(order(first, keys), order(last, keys));
            }
        }
    }

    @Test
    void insertions_keep_the_order_of_their_writer_behind_what_they_were_put_behind() {
        for (int round = 0; round < ROUNDS; round++) {
            Draft base = base();
            Draft one = new Draft(withInsertions(base.blocks(), 0), "x", "y");
            Draft two = new Draft(withInsertions(base.blocks(), 1), "x", "y");
            ObjectNode merged =
                    TextMerge.of(base.text(), one.text(), two.text()).text();
            assertEquals(
                    List.copyOf(one.blocks().keySet()),
                    order(merged, one.blocks().keySet()));
            assertEquals(
                    List.copyOf(two.blocks().keySet()),
                    order(merged, two.blocks().keySet()));
        }
    }

    @Test
    void what_both_changed_is_a_conflict_and_what_both_made_equal_is_none() {
        for (int round = 0; round < ROUNDS; round++) {
            Draft base = base();
            Draft theirs = edited(base, random.nextInt(2), "eins", base.lead());
            Draft yours = edited(base, random.nextInt(2), base.headline(), "zwei");
            TextMerge merge = TextMerge.of(base.text(), theirs.text(), yours.text());
            Set<String> found = new TreeSet<>();
            merge.conflicts().stream().map(EditConflict::key).forEach(found::add);
            assertEquals(contradictions(base.blocks(), theirs.blocks(), yours.blocks()), found);
        }
    }

    @Test
    void one_side_alone_is_what_it_is() {
        for (int round = 0; round < ROUNDS; round++) {
            Draft base = base();
            ObjectNode edited = edited(base, 0, "anders", "anders").text();
            assertEquals(edited, TextMerge.of(base.text(), base.text(), edited).text());
            assertEquals(edited, TextMerge.of(base.text(), edited, base.text()).text());
            assertEquals(edited, TextMerge.of(base.text(), edited, edited).text());
        }
    }

    @Test
    void equal_texts_with_other_keys_of_their_spans_are_no_conflict() {
        ObjectNode base = Json.of("body", Json.array(block("a", "alt", "s1"))).node();
        ObjectNode theirs = Json.of("body", Json.array(block("a", "neu", "s2"))).node();
        ObjectNode yours = Json.of("body", Json.array(block("a", "neu", "s3"))).node();
        TextMerge merge = TextMerge.of(base, theirs, yours);
        assertTrue(merge.conflicts().isEmpty());
        assertEquals(theirs, merge.text());
    }

    private Draft base() {
        Map<String, String> blocks = new LinkedHashMap<>();
        int size = random.nextInt(10);
        for (int number = 0; number < size; number++) {
            blocks.put("b" + number, "alt");
        }
        return new Draft(blocks, "alt", "alt");
    }

    /** The base with some blocks moved, and some of that side's half changed or removed, and new ones inserted. */
    private Draft edited(Draft base, int side, String headline, String lead) {
        Map<String, String> blocks = random.nextBoolean() ? base.blocks() : moved(base.blocks());
        Map<String, String> edited = new LinkedHashMap<>(blocks);
        blocks.keySet().stream()
                .filter(key -> (key.charAt(1) - '0') % 2 == side)
                .forEach(key -> edit(edited, key, "Seite " + random.nextInt(3)));
        return new Draft(withInsertions(edited, side), headline, lead);
    }

    private void edit(Map<String, String> blocks, String key, String text) {
        switch (random.nextInt(3)) {
            case 0 -> blocks.put(key, text);
            case 1 -> blocks.remove(key);
            default -> {
                // stays as it is
            }
        }
    }

    private Map<String, String> moved(Map<String, String> blocks) {
        List<String> keys = new ArrayList<>(blocks.keySet());
        for (int move = random.nextInt(3); move > 0 && keys.size() > 1; move--) {
            String key = keys.remove(random.nextInt(keys.size()));
            keys.add(random.nextInt(keys.size() + 1), key);
        }
        Map<String, String> moved = new LinkedHashMap<>();
        keys.forEach(key -> moved.put(key, blocks.get(key)));
        return moved;
    }

    private Map<String, String> withInsertions(Map<String, String> blocks, int side) {
        List<String> keys = new ArrayList<>(blocks.keySet());
        for (int number = random.nextInt(4); number > 0; number--) {
            keys.add(random.nextInt(keys.size() + 1), "n" + side + number);
        }
        Map<String, String> longer = new LinkedHashMap<>();
        keys.forEach(key -> longer.put(key, blocks.getOrDefault(key, "neu")));
        return longer;
    }

    /** The blocks that must be there after edits of different blocks. */
    private static Map<String, String> expected(Draft base, Draft theirs, Draft yours) {
        Map<String, String> expected = new LinkedHashMap<>(theirs.blocks());
        yours.blocks().forEach((key, text) -> {
            if (!text.equals(base.blocks().get(key))) {
                expected.put(key, text);
            }
        });
        base.blocks().keySet().stream()
                .filter(key -> !yours.blocks().containsKey(key))
                .forEach(expected::remove);
        return expected;
    }

    private static Set<String> contradictions(
            Map<String, String> base, Map<String, String> theirs, Map<String, String> yours) {
        Set<String> keys = new TreeSet<>(base.keySet());
        keys.addAll(theirs.keySet());
        keys.addAll(yours.keySet());
        keys.removeIf(key -> {
            String old = text(base, key);
            String their = text(theirs, key);
            String your = text(yours, key);
            return their.equals(your) || old.equals(their) || old.equals(your);
        });
        return keys;
    }

    private static String text(Map<String, String> blocks, String key) {
        return blocks.getOrDefault(key, "");
    }

    private static Map<String, String> blocks(ObjectNode text) {
        Map<String, String> blocks = new LinkedHashMap<>();
        text.get("body")
                .forEach(block -> blocks.put(
                        block.get("_key").asText(), block.at("/children/0/text").asText()));
        return blocks;
    }

    private static List<String> order(ObjectNode text, Set<String> wanted) {
        return blocks(text).keySet().stream().filter(wanted::contains).toList();
    }

    private static JsonNode block(String key, String text) {
        return block(key, text, "s");
    }

    private static JsonNode block(String key, String text, String span) {
        return Json.of(
                        "_type",
                        "block",
                        "_key",
                        key,
                        "children",
                        Json.array(Json.of("_type", "span", "_key", span, "text", text)))
                .node();
    }
}
