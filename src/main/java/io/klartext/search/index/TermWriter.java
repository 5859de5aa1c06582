package io.klartext.search.index;

import io.klartext.search.analysis.Folding;
import io.klartext.search.analysis.SearchLanguage;
import io.klartext.search.analysis.TextAnalyzer;
import io.klartext.search.analysis.Token;
import io.klartext.search.analysis.WordTerms;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the words of a query as parts of a {@code tsquery}, and collects their terms. */
final class TermWriter {
    private static final int MIN_PREFIX = 3;
    private static final int MIN_STEM = 4;

    /** Endings that the stemmer removes from whole words, but not from a word that is still being typed. */
    private static final List<String> ENDINGS =
            List.of("igkeiten", "lichkeiten", "heiten", "keiten", "ungen", "ischen");

    private final TextAnalyzer analyzer;
    private final List<SearchLanguage> languages;
    private final Set<String> terms = new LinkedHashSet<>();
    private final Set<String> prefixes = new LinkedHashSet<>();

    TermWriter(TextAnalyzer analyzer, List<SearchLanguage> languages) {
        this.analyzer = analyzer;
        this.languages = languages;
    }

    TextAnalyzer analyzer() {
        return analyzer;
    }

    Set<String> terms() {
        return terms;
    }

    Set<String> prefixes() {
        return prefixes;
    }

    List<SearchLanguage> languages() {
        return languages;
    }

    boolean isStopWord(Token token) {
        String word = Folding.spelled(Folding.normal(token.text()));
        return languages.stream().anyMatch(language -> language.isStopWord(word));
    }

    /** The whole word, or all its parts. */
    String word(Token token) {
        Set<String> wholes = new LinkedHashSet<>();
        Set<String> alternatives = new LinkedHashSet<>();
        for (SearchLanguage language : languages) {
            WordTerms found = analyzer.terms(token.text(), language);
            wholes.addAll(found.whole());
            if (!token.joined() && !found.parts().isEmpty()) {
                alternatives.add(and(found.parts().stream().map(part -> remembered(part.terms()))));
            }
        }
        return or(Stream.concat(Stream.of(remembered(wholes)), alternatives.stream()));
    }

    private String remembered(Collection<String> wanted) {
        terms.addAll(wanted);
        return or(wanted.stream().map(SearchTerm::quoted));
    }

    /** The word, or words that begin like it. */
    String beginning(Token token) {
        String normal = Folding.normal(token.text());
        if (normal.length() < MIN_PREFIX) {
            return word(token);
        }
        Set<String> spellings = new LinkedHashSet<>(Folding.spellings(normal));
        spellings.remove("");
        prefixes.addAll(spellings);
        return or(Stream.of(
                        Stream.of(word(token)),
                        spellings.stream().map(spelling -> SearchTerm.quoted(spelling) + ":*"),
                        spellings.stream().flatMap(TermWriter::stems).map(SearchTerm::quoted))
                .flatMap(parts -> parts));
    }

    /** "geschwindigke" may become "geschwindigkeit", whose stem is "geschwind". */
    private static Stream<String> stems(String typed) {
        return Stream.iterate(MIN_STEM, length -> length <= typed.length() - 2, length -> length + 1)
                .filter(length -> ENDINGS.stream().anyMatch(ending -> ending.startsWith(typed.substring(length))))
                .map(length -> typed.substring(0, length));
    }

    static String or(Stream<String> parts) {
        return joined(parts, " | ");
    }

    static String and(Stream<String> parts) {
        return joined(parts, " & ");
    }

    static String phrase(Stream<String> parts) {
        return joined(parts, " <-> ");
    }

    private static String joined(Stream<String> parts, String operator) {
        List<String> all = parts.filter(part -> !part.isEmpty()).distinct().toList();
        return all.size() == 1
                ? all.get(0)
                : all.isEmpty() ? "" : all.stream().collect(Collectors.joining(operator, "(", ")"));
    }
}
