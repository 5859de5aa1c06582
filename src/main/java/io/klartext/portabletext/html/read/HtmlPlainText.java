package io.klartext.portabletext.html.read;

import io.klartext.portabletext.content.InlineText;
import io.klartext.portabletext.content.TextMarks;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads plain text out of HTML, one line for each paragraph. */
final class HtmlPlainText {
    private final InlineText text = new InlineText();

    private HtmlPlainText() {}

    static String of(Element element) {
        HtmlPlainText reader = new HtmlPlainText();
        reader.children(element);
        return reader.text.text();
    }

    private void children(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode words) {
                text.addFlowing(words.getWholeText(), TextMarks.NONE);
            } else if (node instanceof Element element && !HtmlReader.SILENT.contains(element.normalName())) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        if (element.normalName().equals("br")) {
            text.add("\n", TextMarks.NONE);
        } else if (element.isBlock()) {
            text.breakLater();
            children(element);
            text.breakLater();
        } else {
            children(element);
        }
    }
}
