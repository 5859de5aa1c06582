package io.klartext.portabletext.html.read;

import io.klartext.portabletext.content.ListItem;
import io.klartext.portabletext.json.TextBlockReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads the lists of Word and Outlook, which are paragraphs: {@code mso-list} names the list and the level, and a span
 * that browsers are to ignore holds the bullet or number. "Filtered" HTML has lost {@code mso-list} and keeps the span.
 */
final class WordLists {
    private static final Pattern LIST = Pattern.compile("(l\\d{1,6})(?: level(\\d{1,2}))?(?: (lfo\\d{1,6}))?");
    private static final Pattern FILTERED = Pattern.compile("(?:^|\\s)MsoList(?:Paragraph|Bullet|Number)");
    private static final Pattern MARGIN = Pattern.compile("margin-left:\\s*([0-9.]{1,8})(pt|in|cm)");
    private static final Pattern NUMBERED =
            Pattern.compile("\\(?(?:\\d{1,6}\\.){0,9}(?:(\\d{1,6})|[A-Za-z]{1,6}(?=[.)]))[.)]?");
    private static final Pattern SPACED_MARKER = Pattern.compile("\\s*+([^\\s\u00a0]{1,9})\u00a0[\\s\u00a0]*+");
    private static final String MARKER = "span[style~=(?i)mso-list:\\s*ignore]";

    /** The indentation of one level. */
    private static final Map<String, Double> STEPS = Map.of("pt", 36.0, "in", 0.5, "cm", 1.27);

    private static final Set<String> PARAGRAPHS = Set.of("p", "div");

    private final HtmlStyles styles;
    private final boolean present;
    private final Map<String, Integer> numbers = new HashMap<>();

    WordLists(Document document, HtmlStyles styles) {
        this.styles = styles;
        this.present = document.selectFirst("[style*=mso-list], [class*=MsoList]") != null;
    }

    /** The list with the item that the paragraph is, without its bullet or number; null if it is none. */
    HtmlList list(Element paragraph) {
        if (!present || !PARAGRAPHS.contains(paragraph.normalName())) {
            return null;
        }
        Matcher list = LIST.matcher(styles.of(paragraph).getOrDefault("mso-list", ""));
        if (list.matches()) {
            int level = list.group(2) == null ? 1 : Integer.parseInt(list.group(2));
            return list(list.group(1) + list.group(3), level, ignored(paragraph));
        }
        if (FILTERED.matcher(paragraph.className()).find()) {
            Matcher marker = SPACED_MARKER.matcher(paragraph.wholeText());
            if (marker.lookingAt() && isMarker(marker.group(1))) {
                removeStart(paragraph, marker.end());
                return list("", margin(paragraph), marker.group(1));
            }
        }
        return null;
    }

    private static boolean isMarker(String text) {
        return text.equals("o")
                || NUMBERED.matcher(text).matches()
                || text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static String ignored(Element paragraph) {
        Element marker = paragraph.selectFirst(MARKER);
        if (marker == null) {
            return "";
        }
        marker.remove();
        return marker.wholeText().replaceAll("[\\s\u00a0]", "");
    }

    private static void removeStart(Element paragraph, int length) {
        int rest = length;
        for (TextNode words : paragraph.nodeStream(TextNode.class).toList()) {
            int cut = Math.min(rest, words.getWholeText().length());
            words.text(words.getWholeText().substring(cut));
            rest -= cut;
        }
    }

    private HtmlList list(String name, int wanted, String text) {
        int level = Math.max(1, Math.min(wanted, TextBlockReader.MAX_LEVEL));
        Matcher numbered = NUMBERED.matcher(text);
        String type = numbered.matches() ? "number" : "bullet";
        String list = name + " " + level;
        boolean first = !numbers.containsKey(list);
        int counted = numbers.getOrDefault(list, 0) + 1;
        int number = type.equals("number") && numbered.group(1) != null ? Integer.parseInt(numbered.group(1)) : counted;
        numbers.keySet().removeIf(other -> other.startsWith(name + " ") && deeper(other, level));
        numbers.put(list, number);
        return new HtmlList(new ListItem(type, level, Math.min(number, TextBlockReader.MAX_START), first));
    }

    private static boolean deeper(String list, int level) {
        return Integer.parseInt(list.substring(list.indexOf(' ') + 1)) > level;
    }

    private static int margin(Element paragraph) {
        Matcher margin = MARGIN.matcher(paragraph.attr("style"));
        return margin.find() && margin.group(1).matches("\\d+(\\.\\d+)?|\\.\\d+")
                ? (int) Math.round(Double.parseDouble(margin.group(1)) / STEPS.get(margin.group(2)))
                : 1;
    }
}
