package io.klartext.portabletext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.html.read.HtmlReader;
import io.klartext.portabletext.html.write.HtmlWriter;
import io.klartext.portabletext.json.PortableTextReader;
import io.klartext.portabletext.markdown.MarkdownReader;
import io.klartext.portabletext.markdown.MarkdownWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that were cut, doubled and mixed by chance: they are read or refused, and what was read comes back from its HTML
 * and its Markdown. Equal seeds make equal texts; a failure shows its text, which then belongs to the found ones.
 */
class HostileTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TEXTS = 1500;
    private static final long SEED = 20261129;

    private static final List<String> PIECES = List.of(
            "<ol start=7>",
            "<ul>",
            "<li>",
            "<li value=3>",
            "</ol>",
            "<dl>",
            "<dt>",
            "<dd>",
            "<table>",
            "<tr>",
            "<td rowspan=2>",
            "<td colspan=3>",
            "<th>",
            "<thead>",
            "<caption>",
            "<blockquote>",
            "<h2>",
            "<h5>",
            "<pre>",
            "<p class=MsoListParagraph>1.&nbsp;",
            "<p style='mso-list:l1 level3 lfo2'>",
            "<span style='mso-list:Ignore'>2.</span>",
            "<b>",
            "</b>",
            "<i>",
            "<a href='//x.example/a b'>",
            "</a>",
            "<a href='#fn1' id=fnref1>1</a>",
            "<p id=fn1>",
            "<aside class='callout callout-tip'>",
            "<p class=callout-title>",
            "<figure class=gallery>",
            "<figure class=image data-asset='01890000-0000-7000-8000-000000000001'>",
            "<img src='klartext:asset/01890000-0000-7000-8000-000000000001' alt=x>",
            "<figcaption>",
            "<figure class=embed>",
            "<iframe src='https://v.example/'>",
            "<input type=checkbox>",
            "<q>",
            "<ruby>",
            "<rt>",
            "<math><msup>",
            "<br>",
            "<hr>",
            "<sup>",
            "<code>",
            "&#1;",
            "&nbsp;",
            "&",
            "<",
            "\n\n",
            "\n",
            "    ",
            "\t",
            "- ",
            "1. ",
            "7) ",
            "* ",
            "> ",
            "# ",
            "```\n",
            "~~~",
            "| a | b |\n|---|---|\n",
            "|",
            "[^1]",
            "[^1]: ",
            "[a](b)",
            "![a](b)",
            "[",
            "](",
            "**",
            "_",
            "`",
            "~~",
            "\\",
            "---\n",
            "a: b\n",
            "<!--",
            "-->",
            "<![if !x]>",
            "\uFEFF",
            "\u0001",
            "\u00ad",
            "ä",
            "北",
            "😀");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\uFEFF<<figure class=gallery>x",
                "\uFEFF\uFEFF# a",
                "<ol><li><ol start=0><li>a</ol>b<li value=0>c",
            })
    void found_before(String text) {
        check(text);
    }

    @Test
    void html_and_markdown() throws IOException {
        List<String> samples = new ArrayList<>(Files.readAllLines(Path.of("src/test/resources/xss.txt")));
        PortableText everything = Bodies.ofJson(everything());
        samples.add(HtmlWriter.write(everything));
        samples.add(MarkdownWriter.write(everything));
        forEverySeed(random -> check(mixed(samples, random)));
    }

    @Test
    void portable_text() throws IOException {
        JsonNode everything = everything();
        forEverySeed(random -> {
            ArrayNode body = everything.deepCopy();
            Stream.generate(() -> random).limit(1 + random.nextInt(4)).forEach(any -> change(body, random));
            Violations violations = new Violations();
            PortableText read = PortableTextReader.read(body, "", violations);
            if (violations.found().isEmpty()) {
                assertEquals(read, Bodies.ofStored(Bodies.json(read)), body::toString);
                assertComesBack(read, body.toString());
            }
        });
    }

    private static JsonNode everything() throws IOException {
        return JSON.readTree(Files.readString(Path.of("src/test/resources/everything.json")));
    }

    private static void forEverySeed(Consumer<Random> check) {
        Random seeds = new Random(SEED);
        for (int number = 0; number < TEXTS; number++) {
            check.accept(new Random(seeds.nextLong()));
        }
    }

    private static void check(String text) {
        List<BiFunction<String, Violations, PortableText>> readers = List.of(
                (source, violations) -> HtmlReader.read(source, Bodies.context(), "", violations),
                (source, violations) -> MarkdownReader.read(source, Bodies.context(), "", violations));
        for (BiFunction<String, Violations, PortableText> reader : readers) {
            Violations violations = new Violations();
            PortableText read = reader.apply(text, violations);
            if (violations.found().isEmpty()) {
                assertComesBack(read, text);
            }
        }
    }

    private static void assertComesBack(PortableText body, String source) {
        PortableText read = Bodies.ofHtml(HtmlWriter.write(body));
        String expected = Bodies.withoutKeys(read);
        assertEquals(
                expected, Bodies.withoutKeys(Bodies.ofHtml(HtmlWriter.write(read))), () -> "HTML of " + quoted(source));
        assertEquals(
                expected,
                Bodies.withoutKeys(Bodies.ofMarkdown(MarkdownWriter.write(read))),
                () -> "Markdown of " + quoted(source));
    }

    private static String quoted(String source) {
        try {
            return JSON.writeValueAsString(source);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String mixed(List<String> samples, Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? samples.get(random.nextInt(samples.size())) : "");
        for (int changes = 1 + random.nextInt(25); changes > 0; changes--) {
            int place = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), place + random.nextInt(20));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(place, end);
                case 1 -> text.insert(place, text.substring(place, end));
                default ->
                    text.insert(place, PIECES.get(random.nextInt(PIECES.size())) + (random.nextBoolean() ? "x" : ""));
            }
        }
        return text.toString();
    }

    /** Replaces, removes or copies a node somewhere in the tree. */
    private static void change(JsonNode tree, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode other = random.nextBoolean()
                ? scalar(random)
                : containers.get(random.nextInt(containers.size())).deepCopy();
        if (container instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), other);
        } else if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(3) == 0) {
                object.remove(name);
            } else {
                object.set(name, other);
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static JsonNode scalar(Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(7)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.numberNode(random.nextInt(20) - 5);
            case 2 -> nodes.numberNode(random.nextDouble() * 1e300);
            case 3 -> nodes.booleanNode(random.nextBoolean());
            case 4 -> nodes.textNode("");
            case 5 -> nodes.textNode("x".repeat(random.nextInt(6000)));
            default -> nodes.textNode(PIECES.get(random.nextInt(PIECES.size())));
        };
    }
}
