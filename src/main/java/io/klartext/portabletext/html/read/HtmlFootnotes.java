package io.klartext.portabletext.html.read;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Recognises the links between a text and its footnotes, as Markdown renderers, Word, Google Docs and MediaWiki write
 * them. Their targets within the document no longer exist after reading, so that only the numbers are kept.
 */
final class HtmlFootnotes {
    private static final Pattern BACK =
            Pattern.compile("#(?:user-content-)?(?:_?(?:ftn|edn)ref|ftnt_ref|fn-?ref|footnote-?ref|cite_ref).*");
    private static final Pattern NOTE =
            Pattern.compile("#(?:user-content-)?(?:_?(?:ftn|edn)|ftnt|fn|footnote|cite_note).*");
    private static final Pattern ARROW = Pattern.compile("[\\s\u00A0↩↑⤴⏎^\uFE0E\uFE0F]*+");

    private final Set<String> places = new TreeSet<>();

    HtmlFootnotes(Document document) {
        document.select("[id], a[name]")
                .forEach(place -> places.add("#" + (place.hasAttr("id") ? place.id() : place.attr("name"))));
    }

    /** Whether the link leads from the text to a footnote. */
    boolean isReference(Element link) {
        return leads(link, NOTE) && !isReturn(link);
    }

    /** Whether the link leads from a footnote back to the text. */
    boolean isReturn(Element link) {
        return leads(link, BACK)
                || (leads(link, NOTE) && ARROW.matcher(link.text()).matches());
    }

    /** Whether the link shows only its target. */
    boolean isArrow(Element link) {
        return isReturn(link) && ARROW.matcher(link.text()).matches();
    }

    private boolean leads(Element link, Pattern form) {
        String target = link.attr("href");
        return form.matcher(target).matches() && places.contains(target);
    }
}
