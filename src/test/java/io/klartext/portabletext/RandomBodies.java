package io.klartext.portabletext;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Bodies of everything that the model can express, with a liking for what HTML and Markdown might trip over. */
final class RandomBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RandomBodies() {}

    static Arbitrary<PortableText> bodies() {
        Arbitrary<ObjectNode> block = Arbitraries.frequencyOf(
                Tuple.of(8, textBlock()),
                Tuple.of(1, code()),
                Tuple.of(1, table()),
                Tuple.of(1, callout()),
                Tuple.of(1, embed()),
                Tuple.of(1, Arbitraries.of("divider").map(RandomBodies::node)));
        return block.list()
                .ofMaxSize(8)
                .map(blocks -> Bodies.ofJson(JSON.arrayNode().addAll(blocks)));
    }

    private static Arbitrary<String> text() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of("Wort", "snake_case", "ä", "😀", "1", "e\u0301", "z")),
                Tuple.of(4, Arbitraries.of(" ", "  ", "\n", "\n\n", "\t", "\u00a0", "\r\n", "\u2028")),
                Tuple.of(4, Arbitraries.chars().range('!', '~').map(String::valueOf)),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                "- ",
                                "1. ",
                                "1) ",
                                "# ",
                                "> ",
                                "***",
                                "---",
                                "===",
                                "```",
                                "~~~",
                                "`",
                                "\\",
                                "| a |",
                                "|---|",
                                ":--",
                                "<b>",
                                "</p>",
                                "<!--",
                                "]]>",
                                "&amp;",
                                "&#10;",
                                "&copy",
                                "![x](y)",
                                "[x]: y",
                                "[ ]",
                                "<https://x.y>",
                                "__",
                                "**",
                                "~~",
                                "    code",
                                "<script>",
                                "\\|",
                                "+ ")),
                Tuple.of(1, Arbitraries.strings().all().ofMaxLength(3).filter(RandomBodies::isText)));
        return piece.list().ofMinSize(0).ofMaxSize(6).map(pieces -> String.join("", pieces));
    }

    private static boolean isText(String text) {
        return io.klartext.kernel.Text.isStorable(text);
    }

    private static Arbitrary<String> words() {
        return text().filter(text -> !Runs.isBlank(text));
    }

    private static Arbitrary<String> href() {
        return Arbitraries.of(
                "https://example.org/",
                "https://example.org/a_(b)?c=1&copy=2&amp;d#e*f*",
                "http://ex.org",
                "/pfad/_x_",
                "#anker",
                "mailto:a@example.org",
                "tel:+49-30-1",
                "https://example.org/~a/ä",
                "https://x.y/a'b(((");
    }

    private static ObjectNode node(String type) {
        return JSON.objectNode().put("_type", type);
    }

    private static Arbitrary<ObjectNode> textBlock() {
        Arbitrary<String> style = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just("normal")), Tuple.of(1, Arbitraries.of("h2", "h3", "h4", "blockquote")));
        Arbitrary<String> listItem = Arbitraries.of("bullet", "number").injectNull(0.5);
        Arbitrary<Integer> level = Arbitraries.integers().between(1, 10).withDistribution(RandomDistribution.biased());
        Arbitrary<List<String>> hrefs = href().list().ofSize(2);
        return Combinators.combine(
                        style,
                        listItem,
                        level,
                        hrefs,
                        span().list().ofMinSize(1).ofMaxSize(5))
                .as(RandomBodies::textBlock);
    }

    private static ObjectNode textBlock(
            String style, String listItem, int level, List<String> hrefs, List<ObjectNode> spans) {
        ObjectNode block = node("block").put("style", style);
        if (listItem != null) {
            block.put("listItem", listItem).put("level", level);
        }
        ArrayNode links = block.putArray("markDefs");
        for (String href : hrefs) {
            links.add(node("link").put("_key", "l" + links.size()).put("href", href));
        }
        block.putArray("children")
                .addAll(spans.stream().map(ObjectNode::deepCopy).toList());
        return block;
    }

    private static Arbitrary<ObjectNode> span() {
        List<String> marks = new ArrayList<>(Marks.ORDER);
        marks.addAll(List.of("l0", "l1"));
        return Combinators.combine(text(), Arbitraries.of(marks).set().ofMaxSize(3))
                .as((text, chosen) -> {
                    ObjectNode span = node("span").put("text", text);
                    ArrayNode array = span.putArray("marks");
                    chosen.forEach(array::add);
                    return span;
                });
    }

    private static Arbitrary<ObjectNode> code() {
        return Combinators.combine(Arbitraries.of("java", "c++", "c#", "x.y").injectNull(0.3), words())
                .as((language, code) -> node("code").put("language", language).put("code", code));
    }

    private static Arbitrary<ObjectNode> callout() {
        return Combinators.combine(Arbitraries.of(Callout.TONES), words().injectNull(0.3), words())
                .as((tone, title, text) ->
                        node("callout").put("tone", tone).put("title", title).put("text", text));
    }

    private static Arbitrary<ObjectNode> embed() {
        Arbitrary<String> url = Arbitraries.of("https://example.org/v?a=1&b=2", "http://ex.org/'x'");
        return Combinators.combine(url, words().map(RandomBodies::shortened).injectNull(0.3))
                .as((target, provider) -> node("embed").put("url", target).put("provider", provider));
    }

    private static String shortened(String text) {
        String start = text.strip()
                .codePoints()
                .limit(20)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return start.isBlank() ? "x" : start;
    }

    private static Arbitrary<ObjectNode> table() {
        return Arbitraries.integers()
                .between(1, 3)
                .flatMap(columns -> Combinators.combine(
                                Arbitraries.of(true, false),
                                text().list()
                                        .ofSize(columns)
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(3))
                        .as(RandomBodies::table));
    }

    private static ObjectNode table(boolean headerRow, List<List<String>> rows) {
        ObjectNode table = node("table").put("headerRow", headerRow);
        ArrayNode array = table.putArray("rows");
        for (List<String> row : rows) {
            ObjectNode tableRow = node("tableRow");
            row.forEach(tableRow.putArray("cells")::add);
            array.add(tableRow);
        }
        return table;
    }
}
