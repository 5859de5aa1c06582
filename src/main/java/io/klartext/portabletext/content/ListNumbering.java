package io.klartext.portabletext.content;

import io.klartext.portabletext.TextBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the items of lists like renderers that ignore {@link TextBlock#start()}: items of one kind and level are one
 * list until another block interrupts them.
 */
public final class ListNumbering {
    private final List<ListItem> open = new ArrayList<>();

    /** A block that is no item ends all lists. */
    public void interrupt() {
        open.clear();
    }

    /**
     * Adds the next item.
     *
     * @return the value of {@link TextBlock#start()} that gives the item its number; null if it needs none
     */
    public Integer add(ListItem item) {
        boolean continues = continues(item.type(), item.level());
        int counted = continues ? open.get(item.level() - 1).number() + 1 : 1;
        open.subList(Math.min(item.level() - 1, open.size()), open.size()).clear();
        while (open.size() < item.level() - 1) {
            open.add(new ListItem(item.type(), open.size() + 1, 1, true));
        }
        open.add(item);
        boolean begins = continues && item.first();
        if (item.isNumbered()) {
            return begins || item.number() != counted ? item.number() : null;
        }
        return begins ? 1 : null;
    }

    /** Adds the block, which must be a list item, and returns the item as it is shown. */
    public ListItem add(TextBlock block) {
        boolean continues = continues(block.listItem(), block.level());
        int counted = continues ? open.get(block.level() - 1).number() + 1 : 1;
        boolean first = !continues || block.start() != null;
        int number = block.start() == null ? counted : block.start();
        ListItem item = new ListItem(block.listItem(), block.level(), number, first);
        add(item);
        return item;
    }

    private boolean continues(String type, int level) {
        return open.size() >= level && open.get(level - 1).type().equals(type);
    }
}
