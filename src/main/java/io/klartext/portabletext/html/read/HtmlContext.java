package io.klartext.portabletext.html.read;

import io.klartext.portabletext.content.TextMarks;
import io.klartext.portabletext.link.LinkTargets;
import org.jsoup.nodes.Element;

/**
 * The effect of the elements around a text on its block and its marks.
 *
 * @param list null outside of lists
 */
record HtmlContext(String style, HtmlList list, TextMarks marks) {
    static final HtmlContext TOP = new HtmlContext("normal", null, TextMarks.NONE);

    HtmlContext styled(String newStyle) {
        return new HtmlContext(newStyle, list, marks);
    }

    HtmlContext inList(String type, Element element) {
        return new HtmlContext(style, new HtmlList(type, element, list), marks);
    }

    HtmlContext in(HtmlList other) {
        return new HtmlContext(style, other, marks);
    }

    HtmlContext unmarked(String decorator) {
        return new HtmlContext(style, list, marks.without(decorator));
    }

    HtmlContext marked(String decorator) {
        return marks.has(decorator) ? this : new HtmlContext(style, list, marks.with(decorator));
    }

    /** The context within a link. A link to an unsafe target is no link. */
    HtmlContext linkedTo(String href) {
        return LinkTargets.link(href)
                .map(target -> new HtmlContext(style, list, marks.linkedTo(target)))
                .orElse(this);
    }

    boolean inHeading() {
        return style.startsWith("h");
    }

    boolean inList() {
        return list != null;
    }
}
