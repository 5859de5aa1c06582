package io.klartext.portabletext.html.read;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The marks around a quotation within a sentence, as its language writes them. */
record QuotationMarks(String start, String end) {
    /** Outer start and end, inner start and end. */
    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("de", "„“‚‘"),
            Map.entry("cs", "„“‚‘"),
            Map.entry("sk", "„“‚‘"),
            Map.entry("pl", "„”«»"),
            Map.entry("fr", "«»‹›"),
            Map.entry("it", "«»“”"),
            Map.entry("es", "«»“”"),
            Map.entry("pt", "«»“”"),
            Map.entry("ru", "«»„“"),
            Map.entry("uk", "«»„“"),
            Map.entry("sv", "””’’"),
            Map.entry("fi", "””’’"),
            Map.entry("ja", "「」『』"));

    private static final String OTHERS = "“”‘’";
    private static final String SWISS = "«»‹›";

    /** The marks of a {@code q} element, by its own language or that of the text. */
    static QuotationMarks of(Element quotation, String locale) {
        Element spoken = quotation.closest("[lang]");
        String language = spoken == null ? locale : spoken.attr("lang");
        String marks = marks(language.toLowerCase(Locale.ROOT));
        boolean inner = quotation.parents().stream()
                                .filter(parent -> parent.normalName().equals("q"))
                                .count()
                        % 2
                == 1;
        return inner
                ? new QuotationMarks(marks.substring(2, 3), marks.substring(3))
                : new QuotationMarks(marks.substring(0, 1), marks.substring(1, 2));
    }

    private static String marks(String language) {
        return language.endsWith("-ch") ? SWISS : BY_LANGUAGE.getOrDefault(language.split("-", 2)[0], OTHERS);
    }
}
