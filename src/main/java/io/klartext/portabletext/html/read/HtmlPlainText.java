package io.klartext.portabletext.html.read;

import io.klartext.portabletext.content.InlineText;
import io.klartext.portabletext.content.TextMarks;
import io.klartext.portabletext.content.TextRun;
import io.klartext.portabletext.link.LinkTargets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads text out of HTML, one line for each paragraph: plain, or with its marks and links. */
final class HtmlPlainText {
    /** Plain text has no formatting but superscript and subscript, which elements alone express. */
    private static final HtmlDecorators DECORATORS = new HtmlDecorators(new HtmlStyles(new Document("")));

    private final InlineText text = new InlineText();
    private final HtmlDecorators decorators;
    private final HtmlLosses losses;
    private final boolean plain;

    private HtmlPlainText(HtmlDecorators decorators, HtmlLosses losses, boolean plain) {
        this.decorators = decorators;
        this.losses = losses;
        this.plain = plain;
    }

    /** @param losses where formatting, links and pictures are noted */
    static String of(Element element, HtmlLosses losses) {
        HtmlPlainText reader = new HtmlPlainText(DECORATORS, losses, true);
        reader.children(element, HtmlContext.TOP);
        return reader.text.text();
    }

    /** The text with its marks and links. */
    static List<TextRun> marked(Element element, HtmlDecorators decorators, HtmlLosses losses) {
        HtmlPlainText reader = new HtmlPlainText(decorators, losses, false);
        reader.children(element, decorators.within(element, HtmlContext.TOP));
        return reader.text.runs();
    }

    private void children(Element parent, HtmlContext context) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.addFlowing(words.getWholeText(), context.marks());
            } else if (node instanceof Element element) {
                HtmlContext within = within(element, context);
                if (!HtmlReader.SILENT.contains(element.normalName())) {
                    element(element, within);
                }
            }
        }
    }

    private HtmlContext within(Element element, HtmlContext context) {
        HtmlContext within = decorators.within(element, context);
        if (plain) {
            losses.notePlain(element, context, within);
            return within;
        }
        losses.note(element);
        if (!element.normalName().equals("a")) {
            return within;
        }
        if (LinkTargets.link(element.attr("href")).isEmpty()) {
            losses.noteLink(element);
        }
        return within.linkedTo(element.attr("href"));
    }

    private void element(Element element, HtmlContext context) {
        if (element.normalName().equals("br")) {
            text.add("\n", plain ? TextMarks.NONE : context.marks());
        } else if (element.isBlock()) {
            text.breakLater();
            children(element, context);
            text.breakLater();
        } else {
            children(element, context);
        }
    }
}
