package io.klartext.portabletext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.html.write.HtmlWriter;
import io.klartext.portabletext.json.PortableTextReader;
import io.klartext.portabletext.json.TextBlockReader;
import io.klartext.portabletext.markdown.MarkdownWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a writer sends in whichever form: the HTML that readers get has nothing in it that could run. */
class SafeHtmlTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All elements that may come out, and their attributes with what these may say. */
    private static final Map<String, Map<String, String>> ALLOWED = Map.of(
            "a", Map.of("href", "(?i)(https?://|mailto:|tel:|/(?![/\\\\])|#).*", "rel", "noopener nofollow"),
            "ol", Map.of("start", "[0-9]{1,6}"),
            "code", Map.of("class", "language-[A-Za-z0-9+#._-]+"),
            "aside", Map.of("class", "callout callout-(info|tip|warning|danger)"),
            "p", Map.of("class", "callout-title"),
            "figure",
                    Map.of(
                            "class", "embed|image|gallery",
                            "data-provider", "(?s).*",
                            "data-asset", "[0-9a-f-]{36}",
                            "data-focal-point", "[0-9.E -]+",
                            "data-crop", "[0-9.E -]+"),
            "img", Map.of("src", "asset:[0-9a-f-]{36}", "alt", "(?s).*"),
            "cite", Map.of("class", "credit"));

    private static final Set<String> PLAIN = Set.of(
            "figcaption",
            "h2",
            "h3",
            "h4",
            "blockquote",
            "ul",
            "li",
            "strong",
            "em",
            "u",
            "del",
            "sup",
            "sub",
            "br",
            "pre",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "hr");

    static Stream<String> vectors() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/xss.txt")).stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void sent_as_html(String vector) {
        assertHarmless(Bodies.ofHtml(vector));
        assertHarmless(Bodies.ofHtml("<ul><li><b>a</b>" + vector + "</ul>"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void sent_as_markdown(String vector) {
        assertHarmless(Bodies.ofMarkdown(vector));
        assertHarmless(Bodies.ofMarkdown("- a\n\n  > " + vector + "\n\n| a |\n|---|\n| " + vector + " |"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void sent_as_text_of_blocks(String vector) {
        ArrayNode body = JSON.createArrayNode();
        for (String style : TextBlockReader.STYLES) {
            body.addObject()
                    .put("_type", "block")
                    .put("style", style)
                    .putArray("children")
                    .add(span(vector));
        }
        body.addObject().put("_type", "code").put("code", vector);
        body.addObject()
                .put("_type", "table")
                .put("headerRow", true)
                .putArray("rows")
                .add(JSON.createObjectNode()
                        .put("_type", "tableRow")
                        .<ObjectNode>set("cells", JSON.createArrayNode().add(vector)));
        body.addObject()
                .put("_type", "callout")
                .put("tone", "tip")
                .put("title", vector)
                .put("text", vector);
        body.addObject()
                .put("_type", "embed")
                .put("url", "https://ok.example/?'")
                .put("provider", vector.substring(0, Math.min(50, vector.length())));
        body.addObject()
                .put("_type", "image")
                .put("alt", vector)
                .put("caption", vector)
                .put("credit", vector.substring(0, Math.min(500, vector.length())))
                .putObject("asset")
                .put("_ref", "01890000-0000-7000-8000-000000000001");
        assertHarmless(Bodies.ofJson(body));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void sent_as_a_target_is_refused_or_harmless(String vector) {
        for (String href : List.of(vector, "https://ok.example/" + vector, "/" + vector)) {
            ArrayNode body = JSON.createArrayNode();
            ObjectNode block = body.addObject().put("_type", "block");
            block.putArray("markDefs")
                    .addObject()
                    .put("_type", "link")
                    .put("_key", "l")
                    .put("href", href);
            block.putArray("children")
                    .add(span("x").set("marks", JSON.createArrayNode().add("l")));
            body.addObject().put("_type", "embed").put("url", href);
            Violations violations = new Violations();
            PortableText read = PortableTextReader.read(body, "", violations);
            if (violations.found().isEmpty()) {
                assertHarmless(read);
            }
        }
    }

    @Test
    void there_are_many_vectors() throws IOException {
        assertTrue(vectors().distinct().count() >= 60);
    }

    private static ObjectNode span(String text) {
        return JSON.createObjectNode().put("_type", "span").put("text", text);
    }

    private static void assertHarmless(PortableText body) {
        assertEquals(List.of(), dangers(HtmlWriter.write(body)), () -> HtmlWriter.write(body));
        assertEquals(
                List.of(),
                dangers(HtmlWriter.write(Bodies.ofMarkdown(MarkdownWriter.write(body)))),
                () -> MarkdownWriter.write(body));
    }

    private static List<String> dangers(String html) {
        List<String> dangers = new ArrayList<>();
        Jsoup.parseBodyFragment(html).body().traverse((node, depth) -> {
            if (depth > 0) {
                check(node, dangers);
            }
        });
        return dangers;
    }

    private static void check(Node node, List<String> dangers) {
        if (node instanceof Comment) {
            dangers.add("a comment");
        } else if (node instanceof Element element) {
            Map<String, String> attributes = ALLOWED.get(element.normalName());
            if (attributes == null && !PLAIN.contains(element.normalName())) {
                dangers.add("the element " + element.normalName());
            }
            for (Attribute attribute : element.attributes()) {
                String form = attributes == null ? null : attributes.get(attribute.getKey());
                if (form == null || !attribute.getValue().matches(form)) {
                    dangers.add("the attribute " + attribute);
                }
            }
        }
    }
}
