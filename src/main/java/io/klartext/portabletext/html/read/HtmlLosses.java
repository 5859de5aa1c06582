package io.klartext.portabletext.html.read;

import io.klartext.portabletext.conversion.Losses;
import io.klartext.portabletext.link.LinkTargets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Records elements that are left out although a reader would see or hear them. */
final class HtmlLosses {
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("img", "image"),
            Map.entry("video", "video"),
            Map.entry("audio", "audio"),
            Map.entry("iframe", "frame"),
            Map.entry("frame", "frame"),
            Map.entry("object", "object"),
            Map.entry("embed", "object"),
            Map.entry("svg", "graphic"),
            Map.entry("canvas", "graphic"),
            Map.entry("textarea", "field"),
            Map.entry("select", "field"),
            Map.entry("input", "field"));

    /** Fields without a text of their own. */
    private static final Set<String> SILENT_FIELDS = Set.of("hidden", "submit", "button", "reset", "checkbox");

    private static final Set<String> FORMATTING = Set.of("strong", "em", "underline", "strike-through", "code");

    private final Losses losses;

    HtmlLosses(Losses losses) {
        this.losses = losses;
    }

    /** Records the element if it is one of those. */
    void note(Element element) {
        String kind = KINDS.get(element.normalName());
        boolean silent = element.normalName().equals("input")
                && SILENT_FIELDS.contains(element.attr("type").toLowerCase(Locale.ROOT));
        if (kind != null && !silent) {
            losses.add(kind, example(element));
        }
    }

    /** Records a link of which only the words are kept. */
    void noteLink(Element link) {
        String target = link.attr("href").strip();
        if (!target.isEmpty() && !target.equals("#")) {
            losses.add("link", target);
        }
    }

    /** Records everything in the element that plain text cannot contain. */
    void notePlain(Element element, HtmlContext around, HtmlContext within) {
        note(element);
        if (element.normalName().equals("a")
                && LinkTargets.link(element.attr("href")).isPresent()) {
            noteLink(element);
        }
        boolean formatted = within.marks().decorators().stream()
                .anyMatch(mark -> FORMATTING.contains(mark) && !around.marks().has(mark));
        if (formatted && element.hasText()) {
            losses.add("formatting", element.text());
        }
    }

    private static String example(Element element) {
        Element source = element.hasAttr("src") ? element : element.selectFirst("[src]");
        if (source != null) {
            return source.attr("src");
        }
        return element.hasAttr("data") ? element.attr("data") : element.text();
    }
}
