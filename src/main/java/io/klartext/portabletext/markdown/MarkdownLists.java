package io.klartext.portabletext.markdown;

import io.klartext.portabletext.TextBlock;
import java.util.ArrayList;
import java.util.List;

/** Numbers and indents list items. A list right behind another of its kind has other markers, which keep them apart. */
final class MarkdownLists {
    private final List<Level> open = new ArrayList<>();

    /** The outermost list that has just been ended with nothing written since; null if there is none. */
    private Level ended;

    private record Level(String type, int number, boolean otherMarker) {
        static Level begun(String type, Integer start, Level before) {
            boolean differs = before != null && before.type.equals(type) && !before.otherMarker;
            return new Level(type, start == null ? 1 : start, differs);
        }

        boolean continuesWith(TextBlock item) {
            return type.equals(item.listItem()) && item.start() == null;
        }

        Level next() {
            return new Level(type, number + 1, otherMarker);
        }

        String marker() {
            return "number".equals(type) ? number + (otherMarker ? ") " : ". ") : otherMarker ? "* " : "- ";
        }
    }

    /** Ends all lists, because something else follows. */
    void close() {
        end();
        ended = null;
    }

    /** Ends all lists, and nothing may follow but another list. */
    void end() {
        ended = open.isEmpty() ? ended : open.get(0);
        open.clear();
    }

    /** The line breaks between the item and the text before it. */
    String separator(TextBlock item) {
        boolean interruptsParagraph = item.level() > open.size() && item.start() != null;
        return open.isEmpty() || interruptsParagraph ? "\n\n" : "\n";
    }

    /** The item with its marker, and with those of the levels above that have no item of their own. */
    String item(TextBlock item, String content) {
        cut(item.level());
        Level before = open.size() == item.level() ? open.get(item.level() - 1) : null;
        cut(item.level() - 1);
        int known = open.size();
        while (open.size() < item.level() - 1) {
            open.add(Level.begun(item.listItem(), null, open.isEmpty() ? ended : null));
        }
        open.add(level(item, before));
        StringBuilder markers = new StringBuilder(" ".repeat(width(known)));
        open.subList(known, open.size()).forEach(level -> markers.append(level.marker()));
        return markers + content.replace("\n", "\n" + " ".repeat(width(open.size())));
    }

    private Level level(TextBlock item, Level before) {
        return before != null && before.continuesWith(item)
                ? before.next()
                : Level.begun(item.listItem(), item.start(), open.isEmpty() && before == null ? ended : before);
    }

    private void cut(int levels) {
        open.subList(Math.min(levels, open.size()), open.size()).clear();
    }

    private int width(int levels) {
        return open.subList(0, levels).stream()
                .mapToInt(level -> level.marker().length())
                .sum();
    }
}
