package io.klartext.comment.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows the plain text of a comment as HTML that is safe to insert: empty lines part paragraphs, other lines break, and
 * addresses of the web become links that search engines and their targets learn nothing from. Nothing else is markup.
 */
public final class CommentHtml {
    private static final Pattern PARAGRAPHS = Pattern.compile("\n[ \t]*+\n\\s*+");
    private static final Pattern LINK = Pattern.compile("\\bhttps?://[^\\s<>\"\\p{Cntrl}]++", Pattern.CASE_INSENSITIVE);
    private static final String ENDS_SENTENCES = ".,;:!?'\u2019\u201c\u201d\u00bb\u00ab*_";

    private CommentHtml() {}

    /** The text as HTML. */
    public static String of(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : PARAGRAPHS.split(text.replace("\r\n", "\n").strip(), -1)) {
            html.append("<p>");
            addLinked(html, paragraph.strip());
            html.append("</p>");
        }
        return html.toString();
    }

    private static void addLinked(StringBuilder html, String text) {
        Matcher link = LINK.matcher(text);
        int done = 0;
        while (link.find()) {
            String url = withoutEnd(link.group());
            html.append(lines(text.substring(done, link.start())))
                    .append("<a href=\"")
                    .append(escaped(url))
                    .append("\" rel=\"nofollow ugc noopener\">")
                    .append(escaped(url))
                    .append("</a>");
            done = link.start() + url.length();
        }
        html.append(lines(text.substring(done)));
    }

    /** Without what belongs to the sentence around it, such as its full stop or the bracket that it stands in. */
    private static String withoutEnd(String url) {
        int end = url.length();
        while (ENDS_SENTENCES.indexOf(url.charAt(end - 1)) >= 0 || closesTooMuch(url.substring(0, end))) {
            end--;
        }
        return url.substring(0, end);
    }

    private static boolean closesTooMuch(String url) {
        return url.endsWith(")")
                && url.chars().filter(c -> c == ')').count()
                        > url.chars().filter(c -> c == '(').count();
    }

    public static String lines(String text) {
        return escaped(text).replace("\n", "<br>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
