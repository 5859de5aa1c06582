package io.klartext.portabletext.html.read;

import io.klartext.portabletext.content.ListItem;
import io.klartext.portabletext.json.TextBlockReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A list that is being read, and the item of it that is being read. Some word processors nest no lists: Google Docs
 * exports the level in the class of a list and Word Online in an attribute of each item, and both make a list of its
 * own for every change of level.
 */
final class HtmlList {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern GOOGLE_LEVEL = Pattern.compile("(?:^|\\s)lst-\\S*-([0-9])(?:\\s|$)");

    private final String type;
    private final int level;
    private final int start;
    private final boolean goesOn;
    private ListItem item;
    private boolean written;
    private HtmlList below;

    /** @param around the list around this one; null if there is none */
    HtmlList(String type, Element element, HtmlList around) {
        Matcher google = GOOGLE_LEVEL.matcher(element.className());
        boolean named = google.find();
        this.type = type;
        this.level = level(named ? Integer.parseInt(google.group(1)) + 1 : around == null ? 1 : around.level + 1);
        this.start = number(element.attr("start"), 1);
        this.goesOn = named && !element.hasClass("start");
    }

    private HtmlList(String type, int level) {
        this.type = type;
        this.level = level(level);
        this.start = 1;
        this.goesOn = false;
    }

    /** A list of which only this item is read. */
    HtmlList(ListItem item) {
        this.type = item.type();
        this.level = item.level();
        this.start = item.number();
        this.goesOn = false;
        this.item = item;
    }

    /** The next item begins. */
    void next(Element element) {
        int counted = item == null ? start : Math.min(item.number() + 1, TextBlockReader.MAX_START);
        boolean later = goesOn || number(element.attr("data-aria-posinset"), 1) > 1;
        item = new ListItem(
                type,
                level(Math.max(level, number(element.attr("aria-level"), 1))),
                number(element.attr("value"), counted),
                item == null && !later);
        written = false;
        below = null;
    }

    /** The list within the present item; the same one until the next item. */
    HtmlList below() {
        below = below == null ? new HtmlList(type, level + 1) : below;
        return below;
    }

    /** Whether the next words are the first ones of an item; the others would change the numbering as items. */
    boolean expectsItem() {
        return !written;
    }

    ListItem item() {
        written = true;
        item = item == null ? new ListItem(type, level, start, true) : item;
        return item;
    }

    private static int level(int level) {
        return Math.max(1, Math.min(level, TextBlockReader.MAX_LEVEL));
    }

    private static int number(String attribute, int otherwise) {
        String number = attribute.strip();
        return NUMBER.matcher(number).matches()
                ? Math.min(Integer.parseInt(number), TextBlockReader.MAX_START)
                : otherwise;
    }
}
