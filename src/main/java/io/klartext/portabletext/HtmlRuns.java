package io.klartext.portabletext;

import java.util.List;
import java.util.Objects;

/** Writes the text of one block as HTML. Elements that go on from one run to the next stay open. */
final class HtmlRuns {
    private final StringBuilder html = new StringBuilder();
    private Marks open = Marks.NONE;

    private HtmlRuns() {}

    static String write(List<Run> runs) {
        HtmlRuns writer = new HtmlRuns();
        runs.forEach(writer::write);
        writer.change(Marks.NONE);
        return writer.html.toString();
    }

    private void write(Run run) {
        change(run.marks());
        html.append(HtmlText.flowing(run.text()));
    }

    private void change(Marks next) {
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
