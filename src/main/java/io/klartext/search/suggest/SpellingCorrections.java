package io.klartext.search.suggest;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.search.analysis.Folding;
import io.klartext.search.index.SearchQuery;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Corrects misspelled words with the words of public articles. */
@Singleton
public class SpellingCorrections {
    private static final int CANDIDATES = 8;
    private static final int MIN_LENGTH = 4;

    /** Subtracts the words of ended publications, which the background job may not have subtracted yet. */
    private static final Sql SIMILAR = Sql.of("""
            select t.word as typed, s.word as suggested, s.articles,
                   exists (select from search_word k where k.word = t.word) as known
            from unnest(:words) t (word)
            cross join lateral (
                select w.word, w.articles
                       - (select count(*) from search_ended e where w.word = any(e.words))
                       - (select count(*) from search_publication p
                          where p.unpublish_at <= :now and w.word = any(p.counted)) as articles
                from search_word w where w.word % t.word
                order by similarity(w.word, t.word) desc, w.articles desc limit :candidates) s
            where s.articles > 0""").bind("candidates", CANDIDATES);

    private final Queries database;
    private final Clock clock;

    SpellingCorrections(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Similar(String typed, String suggested, long articles, boolean known) {}

    /** The query with words of public articles instead of unknown ones; null if nothing similar is known. */
    public String corrected(String typed, SearchQuery query) {
        List<String> words = query.words().stream()
                .map(Folding::normal)
                .filter(word -> word.length() >= MIN_LENGTH)
                .toList();
        if (words.isEmpty()) {
            return null;
        }
        Map<String, String> corrections = new LinkedHashMap<>();
        database.list(SIMILAR.bind("words", words).bind("now", clock.now()), Similar.class).stream()
                .filter(similar -> !similar.known() && isClose(similar))
                .forEach(similar -> corrections.merge(
                        similar.typed(), similar.suggested(), (one, other) -> closer(similar.typed(), one, other)));
        return corrections.isEmpty() ? null : replaced(typed, corrections);
    }

    private static boolean isClose(Similar similar) {
        int allowed = similar.typed().length() < 2 * MIN_LENGTH ? 2 : 3;
        return EditDistance.of(similar.typed(), similar.suggested()) <= allowed;
    }

    private static String closer(String typed, String one, String other) {
        return EditDistance.of(typed, other) < EditDistance.of(typed, one) ? other : one;
    }

    private static String replaced(String typed, Map<String, String> corrections) {
        Matcher words = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+").matcher(typed);
        return words.replaceAll(
                word -> Matcher.quoteReplacement(corrections.getOrDefault(Folding.normal(word.group()), word.group())));
    }
}
