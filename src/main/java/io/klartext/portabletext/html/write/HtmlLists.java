package io.klartext.portabletext.html.write;

import io.klartext.portabletext.TextBlock;
import java.util.ArrayDeque;
import java.util.Deque;

/** Nests list items, which follow each other in a body, into lists. */
final class HtmlLists {
    private final StringBuilder html;
    private final Deque<String> open = new ArrayDeque<>();

    HtmlLists(StringBuilder html) {
        this.html = html;
    }

    void item(TextBlock item, String content) {
        String tag = "number".equals(item.listItem()) ? "ol" : "ul";
        while (open.size() > item.level() || (open.size() == item.level() && begins(item, tag))) {
            end();
        }
        if (open.size() == item.level()) {
            html.append("</li>\n<li>");
        }
        while (open.size() < item.level()) {
            String start = open.size() == item.level() - 1 ? start(item) : "";
            html.append(open.isEmpty() ? "" : "\n")
                    .append('<')
                    .append(tag)
                    .append(start)
                    .append(">\n<li>");
            open.push(tag);
        }
        html.append(content);
    }

    private boolean begins(TextBlock item, String tag) {
        return item.start() != null || !open.element().equals(tag);
    }

    private static String start(TextBlock item) {
        return item.start() == null || item.start() == 1 ? "" : " start=\"" + item.start() + "\"";
    }

    /** Ends all lists. */
    void close() {
        while (!open.isEmpty()) {
            end();
        }
    }

    private void end() {
        html.append("</li>\n</").append(open.pop()).append(">\n");
    }
}
