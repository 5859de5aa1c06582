package io.klartext.search.index;

import io.klartext.search.analysis.SearchLanguage;
import java.util.List;
import java.util.Set;

/**
 * What somebody searches for.
 *
 * @param matching a {@code tsquery} for what is found, with the beginnings of the last word; empty if nothing is
 * @param exact the same with the last word as it is, for the ranking
 * @param terms the search terms that are wanted
 * @param prefixes the spellings of the beginning of the last word; empty if it is complete
 * @param languages the languages that the query may be written in
 * @param words the words that are wanted, as they were typed
 */
public record SearchQuery(
        String matching,
        String exact,
        Set<String> terms,
        Set<String> prefixes,
        List<SearchLanguage> languages,
        List<String> words) {
    /** Whether it has a word that can be found. */
    public boolean hasWords() {
        return !matching.isEmpty();
    }

    /** Whether a search term of a text is one that is wanted. */
    public boolean wants(String term) {
        return terms.contains(term) || prefixes.stream().anyMatch(term::startsWith);
    }
}
