package io.klartext.search.analysis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the search terms of words, in the same way for articles and for queries. */
public final class TextAnalyzer {
    private static final int REMEMBERED_WORDS = 50_000;
    private static final int MAX_REMEMBERED_LENGTH = 40;

    private final SiteWords words;
    private final CompoundSplitter splitter;
    private final Cache<Word, WordTerms> known = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_WORDS)
            .executor(Runnable::run)
            .build();

    public TextAnalyzer(SiteWords words) {
        this.words = words;
        this.splitter = new CompoundSplitter(words);
    }

    private record Word(String text, SearchLanguage language) {}

    /** The words of the site that it uses. */
    public SiteWords siteWords() {
        return words;
    }

    /** The search terms of a word as it is written. */
    public WordTerms terms(String word, SearchLanguage language) {
        return word.length() > MAX_REMEMBERED_LENGTH
                ? analyze(word, language)
                : known.get(new Word(word, language), key -> analyze(word, language));
    }

    private WordTerms analyze(String word, SearchLanguage language) {
        String normal = Folding.normal(word);
        List<String> parts = language == SearchLanguage.GERMAN ? splitter.parts(normal) : List.of();
        return new WordTerms(
                stems(normal, language),
                parts.stream()
                        .map(part -> new WordTerms.Part(part, stems(part, language)))
                        .toList());
    }

    /** None if nothing is left, as of a variation selector behind an emoji. */
    private static Set<String> stems(String normal, SearchLanguage language) {
        return Folding.spellings(normal).stream()
                .map(spelling -> Stemming.stem(spelling, language))
                .filter(stem -> !stem.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether the dictionary contains the word in normal form, or all its parts. */
    public boolean isKnown(String normal) {
        return splitter.isKnown(normal);
    }
}
