package io.klartext.portabletext;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads plain text out of HTML, a line for each paragraph. */
final class HtmlLines {
    private final Runs runs = new Runs();

    private HtmlLines() {}

    static String of(Element element) {
        HtmlLines lines = new HtmlLines();
        lines.children(element);
        return lines.runs.text();
    }

    private void children(Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                runs.addFlowing(text.getWholeText(), Marks.NONE);
            } else if (node instanceof Element element && !HtmlReader.SILENT.contains(element.normalName())) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        if (element.normalName().equals("br")) {
            runs.add("\n", Marks.NONE);
        } else if (element.isBlock()) {
            runs.breakLater();
            children(element);
            runs.breakLater();
        } else {
            children(element);
        }
    }
}
