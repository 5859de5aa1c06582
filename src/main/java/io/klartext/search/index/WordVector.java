package io.klartext.search.index;

import io.klartext.search.analysis.SearchLanguage;
import io.klartext.search.analysis.TextAnalyzer;
import io.klartext.search.analysis.Token;
import io.klartext.search.analysis.Tokenizer;
import io.klartext.search.analysis.WordTerms;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Collects the search terms of an article with their positions and weights, as a {@code tsvector} in text form. Omits
 * words beyond the limits of the database, so that search does not find them.
 */
final class WordVector {
    private static final int MAX_POSITION = 16_000;
    private static final int MAX_BYTES = 700_000;
    private static final int ENTRY_BYTES = 8;
    private static final int GAP = 5;

    private final TextAnalyzer analyzer;
    private final SearchLanguage language;
    private final Map<String, StringBuilder> terms = new HashMap<>();
    private int next = 1;
    private int bytes;

    WordVector(TextAnalyzer analyzer, SearchLanguage language) {
        this.analyzer = analyzer;
        this.language = language;
    }

    /**
     * Adds a text.
     *
     * @param whole the weight of its words, A to D
     * @param part the weight of the parts of its compounds
     */
    WordVector add(String text, char whole, char part) {
        List<Token> tokens = text == null ? List.of() : Tokenizer.tokens(text, next);
        for (Token token : tokens) {
            if (token.position() < MAX_POSITION && bytes < MAX_BYTES) {
                add(token, whole, part);
                next = token.position() + GAP;
            }
        }
        return this;
    }

    private void add(Token token, char whole, char part) {
        WordTerms found = analyzer.terms(token.text(), language);
        add(found.whole(), token.position(), whole);
        if (!token.joined()) {
            found.parts().forEach(one -> add(one.terms(), token.position(), part));
        }
    }

    private void add(Collection<String> found, int position, char weight) {
        for (String term : found) {
            StringBuilder places = terms.computeIfAbsent(term, one -> new StringBuilder());
            bytes += places.isEmpty() ? 4 * term.length() + ENTRY_BYTES : 2;
            places.append(places.isEmpty() ? ":" : ",").append(position).append(weight);
        }
    }

    @Override
    public String toString() {
        return terms.entrySet().stream()
                .map(term -> SearchTerm.quoted(term.getKey()) + term.getValue())
                .collect(Collectors.joining(" "));
    }
}
