package io.klartext.search.analysis;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.GermanStemmer;

/** Reduces words without umlauts to their stems (Snowball). */
final class Stemming {
    private static final int MAX_LENGTH = 60;
    private static final int MIN_PLURAL = 5;

    private Stemming() {}

    /** The stem, at most 60 characters. */
    static String stem(String word, SearchLanguage language) {
        String cut = word.codePointCount(0, word.length()) > MAX_LENGTH
                ? word.substring(0, word.offsetByCodePoints(0, MAX_LENGTH))
                : word;
        return switch (language) {
            case GERMAN -> withoutForeignPlural(stemmed(cut, new GermanStemmer()));
            case ENGLISH -> stemmed(cut, new EnglishStemmer());
            case OTHER -> cut;
        };
    }

    private static String stemmed(String word, SnowballStemmer stemmer) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** "Kameras", "Videos" and "Handys" keep their ending in the German algorithm. */
    private static String withoutForeignPlural(String stem) {
        boolean plural = stem.length() >= MIN_PLURAL
                && stem.endsWith("s")
                && "aoiy".indexOf(stem.charAt(stem.length() - 2)) >= 0;
        return plural ? stem.substring(0, stem.length() - 1) : stem;
    }
}
