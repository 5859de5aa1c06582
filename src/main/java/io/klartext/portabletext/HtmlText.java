package io.klartext.portabletext;

import java.util.List;
import java.util.stream.Collectors;

/** Text as it stands between and within the tags of HTML. */
final class HtmlText {
    private HtmlText() {}

    /** The text with all characters replaced that mean something in HTML, in element and in attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The value of an attribute, on one line. */
    static String attribute(String value) {
        return escape(Runs.clean(value)).replace("\n", "&#10;");
    }

    /** The text with its line breaks as elements. */
    static String flowing(String text) {
        return escape(text).replace("\n", "<br>");
    }

    /** Plain text of one or more lines. */
    static String lines(String text) {
        return Runs.lines(text).stream().map(HtmlText::escape).collect(Collectors.joining("<br>"));
    }

    /**
     * The start tag of a link. Targets on other sites get {@code noopener nofollow}: they are not handed the window,
     * and imported text promotes nobody; a frontend with another policy renders {@code body} itself.
     */
    static String link(String href) {
        String rel = Hrefs.isWebUrl(href) ? " rel=\"noopener nofollow\"" : "";
        return "<a href=\"" + attribute(href) + "\"" + rel + ">";
    }

    static String tag(String decorator) {
        return switch (decorator) {
            case "underline" -> "u";
            case "strike-through" -> "del";
            default -> decorator;
        };
    }

    static String open(List<String> decorators) {
        return decorators.stream().map(mark -> "<" + tag(mark) + ">").collect(Collectors.joining());
    }

    static String close(List<String> decorators) {
        StringBuilder tags = new StringBuilder();
        decorators.forEach(mark -> tags.insert(0, "</" + tag(mark) + ">"));
        return tags.toString();
    }
}
