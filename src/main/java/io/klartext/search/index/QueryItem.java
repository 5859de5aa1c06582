package io.klartext.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item of a query: words, a phrase in quotes, or the word {@code or}.
 *
 * @param excluded whether a hyphen stands before it
 * @param last whether the query ends with it, so that it may be incomplete
 */
record QueryItem(String text, boolean phrase, boolean excluded, boolean last) {
    private static final Pattern ITEM = Pattern.compile("(-?)\"([^\"]*)\"?|(-?)(\\S+)");

    static List<QueryItem> of(String query) {
        List<QueryItem> items = new ArrayList<>();
        Matcher matcher = ITEM.matcher(query.replaceAll("[\u201c\u201d\u201e\u00ab\u00bb]", "\""));
        while (matcher.find()) {
            boolean phrase = matcher.group(2) != null;
            String text = phrase ? matcher.group(2) : matcher.group(4);
            boolean excluded = !(phrase ? matcher.group(1) : matcher.group(3)).isEmpty();
            items.add(new QueryItem(text, phrase, excluded, matcher.end() == query.length()));
        }
        return items;
    }

    boolean isOr() {
        return !phrase && !excluded && text.equalsIgnoreCase("or");
    }
}
