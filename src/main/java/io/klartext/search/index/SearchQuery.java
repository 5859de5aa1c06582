package io.klartext.search.index;

import io.klartext.search.analysis.SearchLanguage;
import java.util.List;
import java.util.Set;

/**
 * A parsed search query.
 *
 * @param matching the {@code tsquery} for matches, with words that begin like the last one; empty if nothing can match
 * @param exact the {@code tsquery} for the ranking, with the last word as a whole
 * @param terms the search terms that are not excluded
 * @param prefixes the spellings of the beginning of the last word; empty if it is complete
 * @param languages the languages that the query may be written in
 * @param words the words that are not excluded, as they were typed
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

    /** Whether the query contains the search term of a text. */
    public boolean wants(String term) {
        return terms.contains(term) || prefixes.stream().anyMatch(term::startsWith);
    }
}
