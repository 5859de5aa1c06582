package io.klartext.comment.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Renders the plain text of a comment as HTML that is safe to insert. An empty line starts a paragraph, every other line
 * break is kept, and web addresses become links. Nothing else is markup. Takes time linear in the length of the text.
 */
public final class CommentHtml {
    private static final Pattern PARAGRAPHS = Pattern.compile("\n[ \t]*+\n\\s*+");
    /** Chinese and Japanese sentences go on without a blank, so that their punctuation ends a link. */
    private static final Pattern LINK = Pattern.compile(
            "(?<![A-Za-z0-9])https?://[^\\s<>\"\\p{Z}\\p{C}、。，：；！？「」『』【】《》〈〉]++", Pattern.CASE_INSENSITIVE);

    /** Punctuation of the sentence around a link, in the languages that readers write. */
    private static final String PUNCTUATION = ".,;:!?'*_…‘’‚‛“”„«»‹›．）］｝";

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
            String url = escaped(link.group().substring(0, end(link.group())));
            html.append(lines(text.substring(done, link.start())))
                    .append("<a href=\"")
                    .append(url)
                    .append("\" rel=\"nofollow ugc noopener\">")
                    .append(url)
                    .append("</a>");
            done = link.start() + end(link.group());
        }
        html.append(lines(text.substring(done)));
    }

    /** Where the URL ends: before punctuation, and before brackets that were opened in front of the URL. */
    private static int end(String url) {
        int round = excess(url, '(', ')');
        int square = excess(url, '[', ']');
        int end = url.length();
        while (true) {
            char last = url.charAt(end - 1);
            if (last == ')' && round > 0) {
                round--;
            } else if (last == ']' && square > 0) {
                square--;
            } else if (PUNCTUATION.indexOf(last) < 0) {
                return end;
            }
            end--;
        }
    }

    /** The number of closing brackets without an opening one. */
    private static int excess(String url, char open, char close) {
        return (int) (url.chars().filter(c -> c == close).count()
                - url.chars().filter(c -> c == open).count());
    }

    /** Plain text as HTML with line breaks. */
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
