package io.klartext.portabletext.html.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.Whitespace;
import io.klartext.portabletext.content.InlineText;
import io.klartext.portabletext.json.BlockBuilder;
import io.klartext.portabletext.json.BodyTooLarge;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads HTML into blocks. No markup is passed through: the reader takes the text out of the document, and the elements
 * around it only decide the block that it goes to and its marks.
 */
public final class HtmlReader {
    /** Elements whose content is no text of the body. */
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
            "annotation",
            "annotation-xml",
            "audio",
            "video",
            "canvas",
            "map",
            "textarea",
            "select",
            "datalist",
            "rp");

    private static final Map<String, String> STYLES =
            Map.of("h1", "h2", "h2", "h2", "h3", "h3", "h4", "h4", "h5", "h4", "h6", "h4", "blockquote", "blockquote");

    private final BlockBuilder blocks = new BlockBuilder();
    private final HtmlBlocks objects = new HtmlBlocks(blocks);
    private InlineText text = new InlineText();

    private final String locale;

    private final HtmlDecorators decorators;

    private HtmlReader(String locale, HtmlStyles styles) {
        this.locale = locale;
        this.decorators = new HtmlDecorators(styles);
    }

    /**
     * Reads HTML: its texts become blocks, everything else is left out. A link to an unsafe target becomes text.
     *
     * @param locale the language of the text, which decides its quotation marks; null if it is unknown
     * @param pointer where the HTML stands in the request
     */
    public static PortableText read(String html, String locale, String pointer, Violations violations) {
        return new BodyImport(pointer, violations).read(html, source -> blocks(source, locale));
    }

    /**
     * The blocks as JSON.
     *
     * @throws BodyTooLarge if there are too many blocks or if elements are nested too deeply
     */
    public static ArrayNode blocks(String html, String locale) {
        Document document = Jsoup.parse(Whitespace.normalize(html));
        document.traverse((node, depth) -> {
            if (depth > BodyImport.MAX_DEPTH) {
                throw BodyImport.tooDeep();
            }
        });
        HtmlReader reader = new HtmlReader(locale, new HtmlStyles(document));
        reader.block(document.body(), HtmlContext.TOP);
        return reader.blocks.json();
    }

    private void children(Element parent, HtmlContext context) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.addFlowing(words.getWholeText(), context.marks());
            } else if (node instanceof Element element) {
                element(element, context);
            }
        }
    }

    private void element(Element element, HtmlContext context) {
        String name = element.normalName();
        if (objects.reads(element)) {
            flush(context);
            objects.add(element);
        } else if (SILENT.contains(name)) {
            return;
        } else if (STYLES.containsKey(name)) {
            block(element, context, decorators.within(element, context.styled(STYLES.get(name))));
        } else {
            other(element, name, decorators.within(element, context));
        }
    }

    private void other(Element element, String name, HtmlContext context) {
        switch (name) {
            case "br" -> text.add("\n", context.marks());
            case "a" -> children(element, context.linkedTo(element.attr("href")));
            case "ul", "menu" -> block(element, context, context.inList("bullet"));
            case "ol" -> block(element, context, context.inList("number"));
            case "li" -> block(element, context);
            case "q" -> quotation(element, context);
            case "rt" -> enclosed("(", element, ")", context);
            case "msup" -> script(element, context, "sup");
            case "msub" -> script(element, context, "sub");
            case "mfrac" -> fraction(element, context);
            case "msqrt" -> enclosed("√(", element, ")", context);
            default -> flowing(element, context);
        }
    }

    private void quotation(Element element, HtmlContext context) {
        QuotationMarks marks = QuotationMarks.of(element, locale);
        enclosed(marks.start(), element, marks.end(), context);
    }

    private void enclosed(String start, Element element, String end, HtmlContext context) {
        text.add(start, context.marks());
        children(element, context);
        text.add(end, context.marks());
    }

    private void script(Element element, HtmlContext context, String decorator) {
        for (Element child : element.children()) {
            element(child, child.elementSiblingIndex() == 0 ? context : context.marked(decorator));
        }
    }

    private void fraction(Element element, HtmlContext context) {
        for (Element child : element.children()) {
            text.add(child.elementSiblingIndex() == 0 ? "" : "/", context.marks());
            element(child, context);
        }
    }

    /** A paragraph within a list item becomes a line of the item, because another item would change the numbering. */
    private void flowing(Element element, HtmlContext context) {
        if (!element.isBlock()) {
            children(element, context);
        } else if (context.inList()) {
            text.breakLater();
            children(element, context);
            text.breakLater();
        } else {
            block(element, context);
        }
    }

    private void block(Element element, HtmlContext context) {
        block(element, context, context);
    }

    private void block(Element element, HtmlContext around, HtmlContext within) {
        flush(around);
        children(element, within);
        flush(within);
    }

    private void flush(HtmlContext context) {
        if (!text.isBlank()) {
            blocks.addText(context.style(), context.listItem(), context.level(), text.runs());
        }
        text = new InlineText();
    }
}
