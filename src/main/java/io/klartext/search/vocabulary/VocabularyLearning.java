package io.klartext.search.vocabulary;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.search.analysis.Folding;
import io.klartext.search.analysis.TextAnalyzer;
import io.klartext.search.analysis.Token;
import io.klartext.search.analysis.Tokenizer;
import io.klartext.search.index.Indexing;
import io.klartext.search.index.SiteAnalyzer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Learns words that may be parts of compounds: the names of tags and authors, and words that the dictionary lacks and
 * that three public articles use alone, not in a compound.
 */
@Singleton
public class VocabularyLearning {
    private static final int MIN_LENGTH = 5;
    private static final int MIN_ARTICLES = 3;
    private static final int MAX_WORDS = 20_000;

    private static final Sql FREQUENT = Sql.of("""
            select word from search_word where articles >= :min and length(word) >= :length
            order by articles desc, word limit :max""").bind("min", MIN_ARTICLES).bind("length", MIN_LENGTH);
    private static final Sql NAMES = Sql.of("select name from named_entry order by name limit :max");
    private static final Sql LEARN = Sql.of("""
            insert into search_vocabulary (word, kind, source, created_at)
            select word, 'part', 'learned', :now from unnest(:words) word on conflict do nothing""");
    private static final Sql FORGET =
            Sql.of("delete from search_vocabulary where source = 'learned' and word <> all(:words)");
    private static final Sql CHANGED = Sql.of("update search_state set vocabulary_version = vocabulary_version + 1");

    private final Queries database;
    private final SiteAnalyzer analyzer;
    private final Clock clock;

    VocabularyLearning(Queries database, SiteAnalyzer analyzer, Clock clock) {
        this.database = database;
        this.analyzer = analyzer;
        this.clock = clock;
    }

    @Scheduled(
            identity = "search-vocabulary",
            every = "${klartext.search.learn-every:24h}",
            delayed = "10m",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void learnRegularly() {
        learn();
    }

    /** Replaces the learned words. If they changed, all articles are indexed again. */
    @Transactional
    public void learn() {
        if (!database.tryLock(Indexing.LOCK)) {
            return;
        }
        Set<String> words = words();
        int changed = database.execute(FORGET.bind("words", words))
                + database.execute(LEARN.bind("words", words).bind("now", clock.now()));
        if (changed > 0) {
            database.execute(CHANGED);
        }
    }

    private Set<String> words() {
        TextAnalyzer current = analyzer.get();
        Set<String> words = new TreeSet<>();
        Stream.concat(
                        database.list(NAMES.bind("max", MAX_WORDS), String.class).stream()
                                .flatMap(name -> Tokenizer.tokens(name, 1).stream())
                                .filter(token -> !token.joined())
                                .map(Token::text),
                        database.list(FREQUENT.bind("max", MAX_WORDS), String.class).stream())
                .map(Folding::normal)
                .filter(word -> word.length() >= MIN_LENGTH && word.chars().allMatch(Character::isLetter))
                .filter(word -> !current.isKnown(word))
                .forEach(words::add);
        return words;
    }
}
