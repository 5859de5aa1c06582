package io.klartext.search.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tartarus.snowball.ext.GermanStemmer;

/** The analyzer with less than it has, to measure what each of its steps is worth. */
public record GoldVariant(String name, Function<String, WordTerms> terms) {
    private static final Set<String> BUILT_IN = Set.of(
            "smartphone", "update", "display", "streaming", "browser", "tablet", "laptop", "podcast", "router", "blog");

    /** The steps, one after the other. */
    public static List<GoldVariant> all(Set<String> vocabulary) {
        Set<String> words = new java.util.TreeSet<>(BUILT_IN);
        words.addAll(vocabulary);
        SiteWords site = new SiteWords(1, words, Set.of("düsseldorf", "brandenburg", "wolfsburg", "erfolgreich"));
        TextAnalyzer whole = new TextAnalyzer(site);
        return List.of(
                new GoldVariant("+ splitting", split(new CompoundSplitter(SiteWords.NONE))),
                new GoldVariant("+ vocabulary", split(new CompoundSplitter(site))),
                new GoldVariant("+ folding", word -> whole.terms(word, SearchLanguage.GERMAN)));
    }

    private static Function<String, WordTerms> split(CompoundSplitter splitter) {
        return word -> new WordTerms(
                Set.of(stem(word)),
                splitter.parts(word.toLowerCase(Locale.ROOT)).stream()
                        .map(part -> new WordTerms.Part(part, Set.of(stem(part))))
                        .toList());
    }

    private static String stem(String word) {
        GermanStemmer stemmer = new GermanStemmer();
        stemmer.setCurrent(word.toLowerCase(Locale.ROOT));
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** The terms of an article as a {@code tsvector}. */
    public String vector(String headline, String text) {
        Map<String, List<String>> places = new HashMap<>();
        add(headline, 1, 'A', places);
        add(text, 100, 'D', places);
        return places.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ":" + String.join(",", entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    private void add(String text, int position, char weight, Map<String, List<String>> places) {
        for (Token token : Tokenizer.tokens(text, position)) {
            WordTerms found = terms.apply(token.text());
            List<String> all = new ArrayList<>(found.whole());
            found.parts().forEach(part -> all.addAll(part.terms()));
            all.forEach(term ->
                    places.computeIfAbsent(term, one -> new ArrayList<>()).add(token.position() + "" + weight));
        }
    }

    /** All words of a query. */
    public String query(String text) {
        return Tokenizer.tokens(text, 1).stream()
                .filter(token -> !token.joined())
                .map(token -> terms.apply(token.text()))
                .map(found -> "(" + any(found.whole())
                        + (found.parts().isEmpty()
                                ? ""
                                : found.parts().stream()
                                        .map(part -> any(part.terms()))
                                        .collect(Collectors.joining(" & ", " | (", ")")))
                        + ")")
                .collect(Collectors.joining(" & "));
    }

    private static String any(Set<String> terms) {
        return terms.stream().map(GoldVariant::quoted).collect(Collectors.joining(" | ", "(", ")"));
    }

    private static String quoted(String term) {
        return "'" + term.replace("'", "''") + "'";
    }
}
