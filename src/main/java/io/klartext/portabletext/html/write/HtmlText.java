package io.klartext.portabletext.html.write;

import io.klartext.portabletext.Whitespace;
import io.klartext.portabletext.content.InlineText;
import io.klartext.portabletext.link.LinkTargets;
import java.util.List;
import java.util.stream.Collectors;

/** Text between and within the tags of HTML. */
public final class HtmlText {
    private HtmlText() {}

    /** The text, safe in elements and in attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The value of an attribute, on one line. */
    static String attribute(String value) {
        return escape(Whitespace.normalize(value)).replace("\n", "&#10;");
    }

    /** The text with its line breaks as elements. */
    static String flowing(String text) {
        return escape(text).replace("\n", "<br>");
    }

    /** Plain text of one or more lines. */
    static String lines(String text) {
        return InlineText.lines(text).stream().map(HtmlText::escape).collect(Collectors.joining("<br>"));
    }

    /**
     * The start tag of a link. Links to other sites get {@code noopener nofollow}: those sites cannot reach the window,
     * and imported text does not raise their rank. A frontend with another policy renders {@code body} itself.
     */
    static String link(String href) {
        String rel = LinkTargets.isWebUrl(href) ? " rel=\"noopener nofollow\"" : "";
        return "<a href=\"" + attribute(href) + "\"" + rel + ">";
    }

    static String tag(String decorator) {
        return switch (decorator) {
            case "underline" -> "u";
            case "strike-through" -> "del";
            default -> decorator;
        };
    }

    public static String open(List<String> decorators) {
        return decorators.stream().map(mark -> "<" + tag(mark) + ">").collect(Collectors.joining());
    }

    public static String close(List<String> decorators) {
        StringBuilder tags = new StringBuilder();
        decorators.forEach(mark -> tags.insert(0, "</" + tag(mark) + ">"));
        return tags.toString();
    }
}
