package io.klartext.search.index;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Indexes pending texts, on one server at a time. */
@Singleton
public class Indexing {
    /** The lock for changes of the index in the background. */
    public static final String LOCK = "search index";

    private static final int BATCH = 50;

    private static final Sql OTHER_VOCABULARY = Sql.of("""
            update search_state set requested_version = vocabulary_version
            where requested_version <> vocabulary_version""");

    /** In the order of all who request several, so that they do not wait for each other in a circle. */
    private static final Sql REQUEST_ALL = Sql.of("""
            insert into search_pending (article_id, published)
            select article_id, published
            from (select article_id, false as published from search_working_copy
                  union all select article_id, true from search_publication) everything
            order by published, article_id
            on conflict do nothing""");

    private final Queries database;
    private final ArticleIndex index;
    private final SiteVocabulary vocabulary;

    Indexing(Queries database, ArticleIndex index, SiteVocabulary vocabulary) {
        this.database = database;
        this.index = index;
        this.vocabulary = vocabulary;
    }

    /**
     * Indexes one batch; returns whether more texts are pending. An interrupted batch stays pending. After a change of
     * the vocabulary all texts are pending.
     */
    @Transactional
    public boolean indexBatch() {
        vocabulary.refresh();
        if (!database.tryLock(LOCK)) {
            return false;
        }
        boolean changed = database.execute(OTHER_VOCABULARY) > 0;
        if (changed) {
            // The next batch reads the vocabulary once more: this one may have an older version.
            database.execute(REQUEST_ALL);
            return true;
        }
        return index.writePending(BATCH) == BATCH;
    }
}
