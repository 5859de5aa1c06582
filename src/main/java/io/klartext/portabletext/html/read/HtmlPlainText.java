package io.klartext.portabletext.html.read;

import io.klartext.portabletext.content.InlineText;
import io.klartext.portabletext.content.TextMarks;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads plain text out of HTML, one line for each paragraph. */
final class HtmlPlainText {
    /** Plain text has no formatting but superscript and subscript, which elements alone express. */
    private static final HtmlDecorators DECORATORS = new HtmlDecorators(new HtmlStyles(new Document("")));

    private final InlineText text = new InlineText();

    private HtmlPlainText() {}

    static String of(Element element) {
        HtmlPlainText reader = new HtmlPlainText();
        reader.children(element, HtmlContext.TOP);
        return reader.text.text();
    }

    private void children(Element parent, HtmlContext context) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.addFlowing(words.getWholeText(), context.marks());
            } else if (node instanceof Element element && !HtmlReader.SILENT.contains(element.normalName())) {
                element(element, DECORATORS.within(element, context));
            }
        }
    }

    private void element(Element element, HtmlContext context) {
        if (element.normalName().equals("br")) {
            text.add("\n", TextMarks.NONE);
        } else if (element.isBlock()) {
            text.breakLater();
            children(element, context);
            text.breakLater();
        } else {
            children(element, context);
        }
    }
}
