package io.klartext.article.revision.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.testing.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members and blocks: what became different, in the fewest words. */
class TextDiffTest {
    @Test
    void equal_texts_differ_in_nothing() {
        ObjectNode text =
                Json.of("headline", "H", "lead", null, "body", blocks("a", "b")).node();
        TextDiff diff = TextDiff.between(text, text.deepCopy());
        assertEquals(List.of(), diff.members());
        assertEquals(List.of(), diff.blocks());
    }

    @Test
    void members_come_go_and_change() {
        TextDiff diff = TextDiff.between(
                Json.of("kicker", "K", "headline", "Ein Titel", "lead", null, "seo", Json.of("title", "x"))
                        .node(),
                Json.of("kicker", null, "headline", "Kein Titel", "lead", "L", "seo", Json.of("title", "y"))
                        .node());
        assertEquals(
                List.of("kicker removed 0", "headline changed 3", "lead added 0", "seo changed 0"),
                diff.members().stream()
                        .map(member -> member.member() + " " + member.change().value() + " "
                                + member.words().size())
                        .toList());
    }

    @Test
    void a_block_put_on_top_moves_nothing() {
        assertEquals(List.of("n added"), told(blocks("a", "b", "c"), blocks("n", "a", "b", "c")));
    }

    @Test
    void a_block_left_out_moves_nothing() {
        assertEquals(List.of("a removed"), told(blocks("a", "b", "c"), blocks("b", "c")));
    }

    @Test
    void one_block_carried_to_the_end_is_the_only_one_that_moved() {
        assertEquals(List.of("a moved"), told(blocks("a", "b", "c", "d"), blocks("b", "c", "d", "a")));
    }

    @Test
    void a_block_that_moved_and_changed_is_one_entry_with_both() {
        ArrayNode to = blocks("b", "c", "a");
        ((ObjectNode) to.get(2).get("children").get(0)).put("text", "Text von anderswo");
        BlockChange change = changes(blocks("a", "b", "c"), to).get(0);
        assertEquals("a", change.key());
        assertEquals(Change.CHANGED, change.change());
        assertTrue(change.moved());
        assertEquals(0, change.fromIndex());
        assertEquals(2, change.toIndex());
        assertEquals(3, change.words().size());
        assertEquals(1, changes(blocks("a", "b", "c"), to).size());
    }

    @Test
    void a_change_of_style_alone_has_no_words() {
        ArrayNode to = blocks("a");
        ((ObjectNode) to.get(0)).put("style", "h2");
        BlockChange change = changes(blocks("a"), to).get(0);
        assertEquals(Change.CHANGED, change.change());
        assertEquals(List.of(), change.words());
    }

    private static List<String> told(ArrayNode from, ArrayNode to) {
        return changes(from, to).stream()
                .map(block -> block.key() + " " + block.change().value())
                .toList();
    }

    private static List<BlockChange> changes(ArrayNode from, ArrayNode to) {
        return TextDiff.between(
                        Json.of("body", from).node(), Json.of("body", to).node())
                .blocks();
    }

    private static ArrayNode blocks(String... keys) {
        ArrayNode body = Json.array();
        for (String key : keys) {
            body.add(Json.of(
                            "_type",
                            "block",
                            "_key",
                            key,
                            "style",
                            "normal",
                            "children",
                            Json.array(Json.of("_type", "span", "text", "Text von " + key)))
                    .node());
        }
        return body;
    }
}
