package io.klartext.portabletext.markdown;

import io.klartext.portabletext.content.TextRun;
import io.klartext.portabletext.html.write.HtmlText;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the text of one block as Markdown. A mark is written with Markdown's delimiters if they are certainly read as
 * such (CommonMark, section 6.2), or else as HTML.
 */
final class MarkdownInlineWriter {
    private static final Map<List<String>, String> DELIMITERS = Map.of(
            List.of("strong"), "**",
            List.of("em"), "*",
            List.of("strong", "em"), "***",
            List.of("strike-through"), "~~");

    private final MarkdownText markdown;
    private final boolean oneLine;

    private MarkdownInlineWriter(boolean oneLine) {
        this.oneLine = oneLine;
        markdown = new MarkdownText(oneLine);
    }

    /**
     * The text.
     *
     * @param oneLine whether line breaks must be elements, as in headings and cells
     */
    static String write(List<TextRun> runs, boolean oneLine) {
        MarkdownInlineWriter writer = new MarkdownInlineWriter(oneLine);
        String href = null;
        for (TextRun run : runs) {
            if (!Objects.equals(href, run.marks().href())) {
                writer.endLink(href);
                writer.startLink(run.marks().href());
                href = run.marks().href();
            }
            writer.write(run);
        }
        writer.endLink(href);
        return writer.markdown.toString();
    }

    private void startLink(String href) {
        if (href != null) {
            markdown.markup("[");
        }
    }

    private void endLink(String href) {
        if (href != null) {
            String target = href.replaceAll("&(?=[#A-Za-z])", "&amp;");
            markdown.markup(target.matches("[^()]*") ? "](" + target + ")" : "](<" + target + ">)");
        }
    }

    private void write(TextRun run) {
        List<String> decorators = run.marks().decorators();
        String delimiter = DELIMITERS.get(decorators);
        if (decorators.isEmpty()) {
            markdown.text(run.text());
        } else if (delimiter != null && isDelimitable(run.text()) && !markdown.endsWithAnyOf("*~")) {
            enclose(delimiter, run.text(), delimiter);
        } else if (decorators.equals(List.of("code")) && isPlainCode(run.text()) && !markdown.endsWithAnyOf("`")) {
            markdown.markup("`" + run.text() + "`");
        } else {
            enclose(HtmlText.open(decorators), run.text(), HtmlText.close(decorators));
        }
    }

    private void enclose(String start, String text, String end) {
        markdown.markup(start);
        markdown.text(text);
        markdown.markup(end);
    }

    private static boolean isDelimitable(String text) {
        return Character.isLetterOrDigit(text.codePointAt(0))
                && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    }

    /** A bar ends a cell even within code. */
    private boolean isPlainCode(String text) {
        return text.matches("[^`\\s]([^`\\n]*[^`\\s])?") && !(oneLine && text.contains("|"));
    }
}
