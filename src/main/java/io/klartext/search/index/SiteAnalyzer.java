package io.klartext.search.index;

import io.klartext.search.analysis.SiteWords;
import io.klartext.search.analysis.TextAnalyzer;
import jakarta.inject.Singleton;

/** Holds the analyzer that texts and queries share. */
@Singleton
public class SiteAnalyzer {
    private volatile TextAnalyzer analyzer;

    /** The analyzer; without words of the site until {@link SiteVocabulary} has read them. */
    public TextAnalyzer get() {
        TextAnalyzer present = analyzer;
        return present == null ? first() : present;
    }

    private synchronized TextAnalyzer first() {
        if (analyzer == null) {
            analyzer = new TextAnalyzer(SiteWords.NONE);
        }
        return analyzer;
    }

    /** Uses these words of the site from now on, unless it does so already. */
    synchronized void use(SiteWords words) {
        if (!knows(words.version())) {
            analyzer = new TextAnalyzer(words);
        }
    }

    /** Whether it uses the words of that version. */
    boolean knows(long version) {
        TextAnalyzer present = analyzer;
        return present != null && present.siteWords().version() == version;
    }
}
