package io.klartext.comment.desk;

import io.klartext.comment.Span;
import io.klartext.comment.reading.CommentHtml;
import java.util.BitSet;
import java.util.Collection;

/** Marks evidence in a text, as safe HTML with line breaks and no other markup. */
public final class MarkedText {
    private MarkedText() {}

    /** The text with all spans in {@code <mark>}; those that overlap or touch are one. */
    public static String html(String text, Collection<Span> spans) {
        BitSet marked = new BitSet(text.length());
        spans.forEach(span -> marked.set(Math.min(span.start(), text.length()), Math.min(span.end(), text.length())));
        StringBuilder html = new StringBuilder();
        int done = 0;
        for (int start = marked.nextSetBit(0); start >= 0; start = marked.nextSetBit(done)) {
            int end = marked.nextClearBit(start);
            html.append(CommentHtml.lines(text.substring(done, start)))
                    .append("<mark>")
                    .append(CommentHtml.lines(text.substring(start, end)))
                    .append("</mark>");
            done = end;
        }
        return html.append(CommentHtml.lines(text.substring(done))).toString();
    }
}
