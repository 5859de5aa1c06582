package io.klartext.portabletext.html.read;

import io.klartext.portabletext.content.TextMarks;
import io.klartext.portabletext.json.TextBlockReader;
import io.klartext.portabletext.link.LinkTargets;

/** What the elements around a text say about its block and its marks. */
record HtmlContext(String style, String listItem, int level, TextMarks marks) {
    static final HtmlContext TOP = new HtmlContext("normal", null, 0, TextMarks.NONE);

    HtmlContext styled(String newStyle) {
        return new HtmlContext(newStyle, listItem, level, marks);
    }

    HtmlContext inList(String type) {
        return new HtmlContext(style, type, Math.min(level + 1, TextBlockReader.MAX_LEVEL), marks);
    }

    HtmlContext unmarked(String decorator) {
        return new HtmlContext(style, listItem, level, marks.without(decorator));
    }

    HtmlContext marked(String decorator) {
        return marks.has(decorator) ? this : new HtmlContext(style, listItem, level, marks.with(decorator));
    }

    /** The context within a link. A link to an unsafe target is no link. */
    HtmlContext linkedTo(String href) {
        String target = href.strip();
        return LinkTargets.isLink(target) ? new HtmlContext(style, listItem, level, marks.linkedTo(target)) : this;
    }

    boolean inHeading() {
        return style.startsWith("h");
    }

    boolean inList() {
        return listItem != null;
    }
}
