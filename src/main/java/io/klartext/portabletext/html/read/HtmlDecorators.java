package io.klartext.portabletext.html.read;

import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Decides which decorators an element adds to its text or removes from it: by its name, and by its style, which word
 * processors use instead of elements and to override them. Google Docs wraps a document in a {@code b} of normal
 * weight.
 */
final class HtmlDecorators {
    private static final Map<String, String> ELEMENTS = Map.ofEntries(
            Map.entry("strong", "strong"),
            Map.entry("b", "strong"),
            Map.entry("em", "em"),
            Map.entry("i", "em"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strike-through"),
            Map.entry("strike", "strike-through"),
            Map.entry("del", "strike-through"),
            Map.entry("sup", "sup"),
            Map.entry("sub", "sub"),
            Map.entry("code", "code"),
            Map.entry("kbd", "code"),
            Map.entry("samp", "code"),
            Map.entry("tt", "code"));

    /** A weight from which fonts are called semi-bold. */
    private static final int BOLD = 600;

    private final HtmlStyles styles;

    HtmlDecorators(HtmlStyles styles) {
        this.styles = styles;
    }

    /** The context of the element's content. */
    HtmlContext within(Element element, HtmlContext context) {
        String decorator = ELEMENTS.get(element.normalName());
        HtmlContext named = decorator == null ? context : context.marked(decorator);
        Map<String, String> style = styles.of(element);
        return style.isEmpty() ? named : styled(element, style, named);
    }

    private static HtmlContext styled(Element element, Map<String, String> style, HtmlContext context) {
        HtmlContext within = weighed(style.getOrDefault("font-weight", ""), context);
        within = switch (style.getOrDefault("font-style", "")) {
            case "italic", "oblique" -> within.marked("em");
            case "normal" -> within.unmarked("em");
            default -> within;
        };
        within = switch (style.getOrDefault("vertical-align", "")) {
            case "super" -> within.marked("sup");
            case "sub" -> within.marked("sub");
            default -> within;
        };
        return lined(element, style, within);
    }

    /** Headings are bold anyway, and word processors say so. */
    private static HtmlContext weighed(String weight, HtmlContext context) {
        boolean number = weight.matches("\\d{1,4}");
        if (weight.startsWith("bold") || (number && Integer.parseInt(weight) >= BOLD)) {
            return context.inHeading() ? context : context.marked("strong");
        }
        boolean light = number || weight.equals("normal") || weight.equals("lighter");
        return light ? context.unmarked("strong") : context;
    }

    /** Links are underlined anyway. {@code none} does not reach the lines of elements around this one. */
    private static HtmlContext lined(Element element, Map<String, String> style, HtmlContext context) {
        String line = style.getOrDefault("text-decoration-line", style.getOrDefault("text-decoration", ""));
        boolean link = context.marks().href() != null || element.normalName().equals("a");
        HtmlContext within = line.contains("line-through") ? context.marked("strike-through") : context;
        if (line.contains("underline") && !link) {
            return within.marked("underline");
        }
        String own = ELEMENTS.getOrDefault(element.normalName(), "");
        boolean drawn = own.equals("underline") || own.equals("strike-through");
        return line.startsWith("none") && drawn ? within.unmarked(own) : within;
    }
}
