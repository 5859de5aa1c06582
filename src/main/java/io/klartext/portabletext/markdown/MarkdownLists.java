package io.klartext.portabletext.markdown;

import io.klartext.portabletext.TextBlock;
import java.util.ArrayList;
import java.util.List;

/** Numbers and indents list items. */
final class MarkdownLists {
    private final List<String> types = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    /** Whether an item was the last block. */
    boolean isOpen() {
        return !types.isEmpty();
    }

    void close() {
        cut(0);
    }

    /** The item with its marker, and with those of the levels above that have no item of their own. */
    String item(TextBlock item, String content) {
        cut(item.level());
        if (types.size() == item.level() && !types.get(item.level() - 1).equals(item.listItem())) {
            cut(item.level() - 1);
        }
        int known = Math.min(types.size(), item.level() - 1);
        String indent = " ".repeat(width(known));
        advance(item);
        StringBuilder markers = new StringBuilder();
        for (int level = known; level < item.level(); level++) {
            markers.append(marker(level));
        }
        return indent + markers + content.replace("\n", "\n" + " ".repeat(width(item.level())));
    }

    private void advance(TextBlock item) {
        if (types.size() == item.level()) {
            numbers.set(item.level() - 1, numbers.get(item.level() - 1) + 1);
        }
        while (types.size() < item.level()) {
            types.add(item.listItem());
            numbers.add(1);
        }
    }

    private void cut(int levels) {
        while (types.size() > levels) {
            types.remove(types.size() - 1);
            numbers.remove(numbers.size() - 1);
        }
    }

    private int width(int levels) {
        int width = 0;
        for (int level = 0; level < levels; level++) {
            width += marker(level).length();
        }
        return width;
    }

    private String marker(int level) {
        return "number".equals(types.get(level)) ? numbers.get(level) + ". " : "- ";
    }
}
