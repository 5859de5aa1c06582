package io.klartext.portabletext.html.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.klartext.platform.kernel.Violations;
import io.klartext.portabletext.PortableText;
import io.klartext.portabletext.Whitespace;
import io.klartext.portabletext.content.InlineText;
import io.klartext.portabletext.conversion.BlockBuilder;
import io.klartext.portabletext.conversion.BodyImport;
import io.klartext.portabletext.conversion.BodyTooLarge;
import io.klartext.portabletext.conversion.ImportContext;
import io.klartext.portabletext.link.LinkTargets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** Elements that browsers show as blocks, and the parser takes for a part of a sentence. */
    private static final Set<String> BLOCKS = Set.of("summary", "legend", "search", "dialog");

    private static final Pattern FOOTNOTE = Pattern.compile("\\d{1,3}|[*†‡]{1,3}");

    private static final Map<String, String> STYLES =
            Map.of("h1", "h2", "h2", "h2", "h3", "h3", "h4", "h4", "h5", "h4", "h6", "h4", "blockquote", "blockquote");

    private final BlockBuilder blocks = new BlockBuilder();
    private final HtmlBlocks objects;
    private InlineText text = new InlineText();

    private final String locale;
    private final HtmlLosses losses;
    private final HtmlDecorators decorators;
    private final HtmlFootnotes footnotes;
    private final WordLists wordLists;

    private HtmlReader(Document document, ImportContext context) {
        HtmlStyles styles = new HtmlStyles(document);
        this.locale = context.locale();
        this.losses = new HtmlLosses(context.losses());
        this.decorators = new HtmlDecorators(styles);
        HtmlPictures pictures = new HtmlPictures(document, blocks, context.pictures(), losses);
        this.objects = new HtmlBlocks(blocks, pictures, decorators, losses);
        this.footnotes = new HtmlFootnotes(document);
        this.wordLists = new WordLists(document, styles);
    }

    /**
     * Reads HTML: its texts become blocks, everything else is left out. A link to an unsafe target becomes text.
     *
     * @param pointer where the HTML stands in the request
     */
    public static PortableText read(String html, ImportContext context, String pointer, Violations violations) {
        return new BodyImport(pointer, violations).read(html, source -> blocks(source, context));
    }

    /**
     * The blocks as JSON.
     *
     * @throws BodyTooLarge if there are too many blocks or if elements are nested too deeply
     */
    public static ArrayNode blocks(String html, ImportContext context) {
        Document document = Jsoup.parse(Whitespace.normalize(html));
        document.traverse((node, depth) -> {
            if (depth > BodyImport.MAX_DEPTH) {
                throw BodyImport.tooDeep();
            }
        });
        HtmlReader reader = new HtmlReader(document, context);
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
            return;
        }
        losses.note(element);
        if (SILENT.contains(name)) {
            return;
        }
        if (STYLES.containsKey(name)) {
            block(element, context, decorators.within(element, context.styled(STYLES.get(name))));
        } else {
            other(element, name, decorators.within(element, context));
        }
    }

    private void other(Element element, String name, HtmlContext context) {
        switch (name) {
            case "br" -> text.add("\n", context.marks());
            case "a" -> link(element, context);
            case "ul", "menu" -> block(element, context, context.inList("bullet", element));
            case "ol" -> block(element, context, context.inList("number", element));
            case "li" -> item(element, context, context);
            case "dl" -> block(element, context, context.inList("bullet", element));
            case "dt" -> item(element, context, context.marked("strong"));
            case "dd" -> definition(element, context);
            case "input" -> field(element, context);
            case "q" -> quotation(element, context);
            case "rt" -> enclosed("(", element, ")", context);
            case "msup" -> script(element, context, "sup");
            case "msub" -> script(element, context, "sub");
            case "mfrac" -> fraction(element, context);
            case "msqrt" -> enclosed("√(", element, ")", context);
            default -> flowing(element, context);
        }
    }

    private void link(Element link, HtmlContext context) {
        if (footnotes.isArrow(link)) {
            return;
        }
        if (footnotes.isReference(link)) {
            children(link, FOOTNOTE.matcher(link.text()).matches() ? context.marked("sup") : context);
        } else if (footnotes.isReturn(link)) {
            children(link, context);
        } else {
            if (LinkTargets.link(link.attr("href")).isEmpty()) {
                losses.noteLink(link);
            }
            children(link, context.linkedTo(link.attr("href")));
        }
    }

    private void item(Element element, HtmlContext context, HtmlContext within) {
        flush(context);
        if (within.inList()) {
            within.list().next(element);
        }
        block(element, context, within);
    }

    /** A definition stands below its term. */
    private void definition(Element element, HtmlContext context) {
        item(element, context, context.inList() ? context.in(context.list().below()) : context);
    }

    private void field(Element input, HtmlContext context) {
        if (input.attr("type").equalsIgnoreCase("checkbox")) {
            text.add(input.hasAttr("checked") ? "☑ " : "☐ ", context.marks());
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

    private static boolean isBlock(Element element) {
        return element.isBlock() || BLOCKS.contains(element.normalName());
    }

    /** Browsers show a formula inline unless it is marked as a block; the parser takes every formula for a block. */
    private static boolean isInlineFormula(Element element) {
        return element.normalName().equals("math") && !element.attr("display").equalsIgnoreCase("block");
    }

    /** A paragraph within a list item becomes a line of the item, because another item would change the numbering. */
    private void flowing(Element element, HtmlContext context) {
        HtmlList wordList = wordLists.list(element);
        if (!isBlock(element) || isInlineFormula(element)) {
            children(element, context);
        } else if (wordList != null) {
            block(element, context, context.in(wordList));
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
            if (context.inList() && context.list().expectsItem()) {
                blocks.addItem(context.style(), context.list().item(), text.runs());
            } else {
                blocks.addText(context.style(), text.runs());
            }
        }
        text = new InlineText();
    }
}
