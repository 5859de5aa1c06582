package io.klartext.portabletext;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads HTML into blocks. Nothing is passed through: text is taken out of the document, and the elements around it only
 * decide what block it stands in and how it is marked.
 */
final class HtmlReader {
    /** Elements whose content is no text of the article. */
    static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "template",
            "head",
            "title",
            "noscript",
            "noembed",
            "noframes",
            "iframe",
            "object",
            "svg",
            "math",
            "audio",
            "video",
            "canvas",
            "map",
            "textarea",
            "select",
            "datalist",
            "rp");

    private static final Map<String, String> DECORATORS = Map.ofEntries(
            Map.entry("strong", "strong"),
            Map.entry("b", "strong"),
            Map.entry("em", "em"),
            Map.entry("i", "em"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strike-through"),
            Map.entry("strike", "strike-through"),
            Map.entry("del", "strike-through"),
            Map.entry("code", "code"),
            Map.entry("kbd", "code"),
            Map.entry("samp", "code"),
            Map.entry("tt", "code"));
    private static final Map<String, String> STYLES =
            Map.of("h1", "h2", "h2", "h2", "h3", "h3", "h4", "h4", "h5", "h4", "h6", "h4", "blockquote", "blockquote");

    private final BlockArray blocks = new BlockArray();
    private final HtmlObjects objects = new HtmlObjects(blocks);
    private Runs runs = new Runs();

    private HtmlReader() {}

    static ArrayNode read(String html) {
        Document document = Jsoup.parse(Runs.clean(html));
        document.traverse((node, depth) -> {
            if (depth > SourceReader.MAX_DEPTH) {
                throw SourceReader.TooMuch.depth();
            }
        });
        HtmlReader reader = new HtmlReader();
        reader.block(document.body(), Place.TOP);
        return reader.blocks.json();
    }

    private void children(Element parent, Place place) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                runs.addFlowing(text.getWholeText(), place.marks());
            } else if (node instanceof Element element) {
                element(element, place);
            }
        }
    }

    private void element(Element element, Place place) {
        String name = element.normalName();
        if (objects.reads(element)) {
            flush(place);
            objects.add(element);
        } else if (SILENT.contains(name)) {
            return;
        } else if (STYLES.containsKey(name)) {
            block(element, place, place.styled(STYLES.get(name)));
        } else if (DECORATORS.containsKey(name)) {
            children(element, place.marked(DECORATORS.get(name)));
        } else {
            other(element, name, place);
        }
    }

    private void other(Element element, String name, Place place) {
        switch (name) {
            case "br" -> runs.add("\n", place.marks());
            case "a" -> children(element, place.linkedTo(element.attr("href")));
            case "ul", "menu" -> block(element, place, place.inList("bullet"));
            case "ol" -> block(element, place, place.inList("number"));
            case "li" -> block(element, place);
            default -> flowing(element, place);
        }
    }

    /** A paragraph within a list item is a line of it, as a second item would change the count. */
    private void flowing(Element element, Place place) {
        if (!element.isBlock()) {
            children(element, place);
        } else if (place.inList()) {
            runs.breakLater();
            children(element, place);
            runs.breakLater();
        } else {
            block(element, place);
        }
    }

    private void block(Element element, Place place) {
        block(element, place, place);
    }

    private void block(Element element, Place around, Place within) {
        flush(around);
        children(element, within);
        flush(within);
    }

    private void flush(Place place) {
        if (!runs.isBlank()) {
            blocks.addText(place, runs.done());
        }
        runs = new Runs();
    }
}
