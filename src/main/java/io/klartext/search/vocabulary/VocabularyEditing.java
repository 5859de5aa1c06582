package io.klartext.search.vocabulary;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.search.analysis.Folding;
import io.klartext.search.vocabulary.VocabularyEntry.Kind;
import io.klartext.search.vocabulary.VocabularyEntry.Source;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.regex.Pattern;

/** Lists, adds and removes words of the site. */
@Singleton
class VocabularyEditing {
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,40}");
    private static final int MAX_WORDS = 5000;

    private static final Sql ROWS = Sql.of(
            "select v.id, v.word, v.kind, v.source, v.created_at from search_vocabulary v where {keyset} {order}");
    private static final Sql COUNT = Sql.of("select count(*) from search_vocabulary");
    private static final Sql COUNT_OWN = Sql.of("select count(*) from search_vocabulary where source <> 'learned'");
    private static final Sql ONE =
            Sql.of("select v.id, v.word, v.kind, v.source, v.created_at from search_vocabulary v where v.word = :word");
    private static final Sql PUT = Sql.of("""
            insert into search_vocabulary as v (word, kind, source, created_at) values (:word, :kind, :source, :now)
            on conflict (word) do update set kind = excluded.kind, source = excluded.source
            where v.kind <> excluded.kind""");
    private static final Sql DELETE = Sql.of("delete from search_vocabulary where word = :word");
    private static final Sql CHANGED = Sql.of("update search_state set vocabulary_version = vocabulary_version + 1");

    private final Queries database;
    private final Clock clock;

    VocabularyEditing(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One page, in alphabetical order. */
    Page<VocabularyEntry> page(PageRequest page) {
        return database.page(
                ROWS,
                COUNT,
                new SortOrder("v.word", "text", "v.id", false),
                page,
                VocabularyEntry.class,
                entry -> List.of(entry.word(), entry.id().toString()));
    }

    /**
     * Adds the word, or changes its kind.
     *
     * @throws Failure.BadParameter if it is no single word
     */
    @Transactional
    VocabularyEntry put(String word, Kind kind) {
        String normal = normal(word);
        if (database.number(COUNT_OWN) >= MAX_WORDS) {
            throw new Failure.Conflict(
                    "too_many_words", "There are already " + MAX_WORDS + " words, which is the limit.");
        }
        if (database.execute(PUT.bind("word", normal)
                        .bind("kind", kind)
                        .bind("source", Source.EDITOR)
                        .bind("now", clock.now()))
                > 0) {
            database.execute(CHANGED);
        }
        return find(normal);
    }

    /** Removes the word. A learned word becomes ignored, so that it is not learned again. */
    @Transactional
    VocabularyEntry delete(String word) {
        VocabularyEntry present = find(Folding.normal(word));
        if (present.source() == Source.LEARNED) {
            return put(present.word(), Kind.IGNORED);
        }
        database.execute(DELETE.bind("word", present.word()));
        database.execute(CHANGED);
        return present;
    }

    private VocabularyEntry find(String word) {
        return database.find(ONE.bind("word", word), VocabularyEntry.class)
                .orElseThrow(() -> new Failure.NotFound("The word"));
    }

    private static String normal(String word) {
        String normal = Folding.normal(word);
        if (!WORD.matcher(normal).matches()) {
            throw new Failure.BadParameter("word", "The word must have 3 to 40 letters, and nothing else.");
        }
        return normal;
    }
}
