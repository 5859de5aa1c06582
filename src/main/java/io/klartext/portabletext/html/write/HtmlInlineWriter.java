package io.klartext.portabletext.html.write;

import io.klartext.portabletext.content.TextMarks;
import io.klartext.portabletext.content.TextRun;
import java.util.List;
import java.util.Objects;

/** Writes the text of one block as HTML. Elements that continue in the next run stay open. */
final class HtmlInlineWriter {
    private final StringBuilder html = new StringBuilder();
    private TextMarks open = TextMarks.NONE;

    private HtmlInlineWriter() {}

    static String write(List<TextRun> runs) {
        HtmlInlineWriter writer = new HtmlInlineWriter();
        runs.forEach(writer::write);
        writer.change(TextMarks.NONE);
        return writer.html.toString();
    }

    private void write(TextRun run) {
        change(run.marks());
        html.append(HtmlText.flowing(run.text()));
    }

    private void change(TextMarks next) {
        boolean sameLink = Objects.equals(open.href(), next.href());
        int kept = sameLink ? common(open.decorators(), next.decorators()) : 0;
        html.append(
                HtmlText.close(open.decorators().subList(kept, open.decorators().size())));
        if (!sameLink) {
            html.append(open.href() == null ? "" : "</a>");
            html.append(next.href() == null ? "" : HtmlText.link(next.href()));
        }
        html.append(
                HtmlText.open(next.decorators().subList(kept, next.decorators().size())));
        open = next;
    }

    private static int common(List<String> one, List<String> other) {
        int length = 0;
        while (length < Math.min(one.size(), other.size()) && one.get(length).equals(other.get(length))) {
            length++;
        }
        return length;
    }
}
