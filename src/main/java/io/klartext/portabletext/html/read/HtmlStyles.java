package io.klartext.portabletext.html.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The CSS of a document, as far as word processors format text with it: the {@code style} attribute, and rules for
 * single classes, which exported documents use instead.
 */
final class HtmlStyles {
    private static final Pattern CLASS_RULE = Pattern.compile("\\.([A-Za-z0-9_-]++)\\s*+\\{([^{}]*+)\\}");

    private static final Pattern BOLD = Pattern.compile("\\b(?:bold(?:er)?|[1-9]00)(?=\\s)");
    private static final Pattern ITALIC = Pattern.compile("\\b(?:italic|oblique)(?=\\s)");

    /** All other properties are dropped, so that the size of a class is bounded. */
    private static final Set<String> PROPERTIES = Set.of(
            "font-weight", "font-style", "vertical-align", "text-decoration", "text-decoration-line", "mso-list");

    private final Map<String, Map<String, String>> classes = new HashMap<>();

    HtmlStyles(Document document) {
        for (Element style : document.select("style")) {
            Matcher rules = CLASS_RULE.matcher(style.data());
            while (rules.find()) {
                add(rules.group(2), classes.computeIfAbsent(rules.group(1), name -> new HashMap<>()));
            }
        }
    }

    /** The known properties of the element, names and values in lower case; a later declaration wins. */
    Map<String, String> of(Element element) {
        Map<String, String> properties = new HashMap<>();
        if (!classes.isEmpty()) {
            element.classNames().forEach(name -> properties.putAll(classes.getOrDefault(name, Map.of())));
        }
        add(element.attr("style"), properties);
        return properties;
    }

    private static void add(String declarations, Map<String, String> properties) {
        for (String declaration : declarations.toLowerCase(Locale.ROOT).split(";", -1)) {
            int colon = declaration.indexOf(':');
            String name = colon < 0 ? "" : declaration.substring(0, colon).strip();
            String value =
                    declaration.substring(colon + 1).replace("!important", "").strip();
            if (PROPERTIES.contains(name)) {
                properties.put(name, value);
            } else if (name.equals("font")) {
                // The shorthand resets everything that it does not mention.
                properties.put("font-weight", firstOf(BOLD, value));
                properties.put("font-style", firstOf(ITALIC, value));
            }
        }
    }

    private static String firstOf(Pattern values, String font) {
        Matcher value = values.matcher(font);
        return value.find() ? value.group() : "normal";
    }
}
