package io.klartext.portabletext.html.read;

import java.util.Map;
import org.jsoup.nodes.Element;

/** The decorators of an element's text: by the name of the element. */
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

    private HtmlDecorators() {}

    /** The context of the element's content. */
    static HtmlContext within(Element element, HtmlContext context) {
        String decorator = ELEMENTS.get(element.normalName());
        return decorator == null ? context : context.marked(decorator);
    }
}
