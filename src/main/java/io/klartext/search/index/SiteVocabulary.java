package io.klartext.search.index;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.search.analysis.SiteWords;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives the analyzer of this server the current words of the site. */
@Singleton
public class SiteVocabulary {
    private static final Sql VERSION = Sql.of("select vocabulary_version from search_state");
    private static final Sql WORDS =
            Sql.of("select word, kind from search_vocabulary where kind in ('part', 'exception')");

    private final Queries database;
    private final SiteAnalyzer analyzer;

    SiteVocabulary(Queries database, SiteAnalyzer analyzer) {
        this.database = database;
        this.analyzer = analyzer;
    }

    private record Word(String word, String kind) {}

    void start(@Observes StartupEvent event) {
        refresh();
    }

    /** Reads the words again if they have changed. */
    public synchronized void refresh() {
        long version = database.number(VERSION);
        if (!analyzer.knows(version)) {
            List<Word> words = database.list(WORDS, Word.class);
            analyzer.use(new SiteWords(version, ofKind("part", words), ofKind("exception", words)));
        }
    }

    private static Set<String> ofKind(String kind, List<Word> words) {
        return words.stream()
                .filter(word -> word.kind().equals(kind))
                .map(Word::word)
                .collect(Collectors.toSet());
    }
}
