package io.klartext.search.index;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.search.analysis.TextAnalyzer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Writes articles into the index. Triggers request that for each change of a text, a name or a reference, and delete
 * what no longer exists.
 */
@Singleton
public class ArticleIndex {
    private static final Sql TEXT = Sql.of("select * from {view} where article_id = :id");
    private static final Sql PUBLICATION = TEXT.with("view", "searchable_publication");
    private static final Sql WORKING_COPY = TEXT.with("view", "searchable_working_copy");

    /** Keeps a newer text, which another transaction has indexed meanwhile. */
    private static final Sql WRITE_PUBLICATION = Sql.of("""
            insert into search_publication as s
                (article_id, version, locale, published_at, unpublish_at, words, headline, written)
            values (:id, :version, :locale, :published_at, :unpublish_at, cast(:words as tsvector),
                    cast(:headline as tsvector), :written)
            on conflict (article_id) do update set
                version = excluded.version, locale = excluded.locale, published_at = excluded.published_at,
                unpublish_at = excluded.unpublish_at, words = excluded.words, headline = excluded.headline,
                written = excluded.written
            where s.version <= excluded.version""");

    private static final Sql WRITE_WORKING_COPY = Sql.of("""
            insert into search_working_copy as s (article_id, version, words)
            values (:id, :version, cast(:words as tsvector))
            on conflict (article_id) do update set version = excluded.version, words = excluded.words
            where s.version <= excluded.version""");

    /** Publications that ended, or whose times changed, between the reading of a text and the writing of its words. */
    private static final Sql ENDED = Sql.of("""
            delete from search_publication s where s.article_id = any(:ids)
            and not exists (select from searchable_publication p where p.article_id = s.article_id)""");

    private static final Sql MOVED = Sql.of("""
            update search_publication s set published_at = p.published_at, unpublish_at = p.unpublish_at
            from searchable_publication p
            where s.article_id = any(:ids) and p.article_id = s.article_id
            and (s.published_at, s.unpublish_at) is distinct from (p.published_at, p.unpublish_at)""");

    private static final Sql DONE =
            Sql.of("delete from search_pending where article_id = :id and published = :published");

    private static final Sql TAKE = Sql.of("""
            select article_id, published from take_search_pending(:batch) order by article_id, published""");

    private final Queries database;
    private final SiteAnalyzer analyzer;

    ArticleIndex(Queries database, SiteAnalyzer analyzer) {
        this.database = database;
        this.analyzer = analyzer;
    }

    /** Indexes the publication as the running transaction has written it. */
    public void writePublication(UUID article) {
        index(article, true);
        database.execute(DONE.bind("id", article).bind("published", true));
    }

    /** Indexes the working copy as the running transaction has written it. */
    public void writeWorkingCopy(UUID article) {
        index(article, false);
        database.execute(DONE.bind("id", article).bind("published", false));
    }

    private record Pending(UUID articleId, boolean published) {}

    /** Indexes a batch of pending texts in the running transaction; returns the size of the batch. */
    int writePending(int batch) {
        List<Pending> pending = database.list(TAKE.bind("batch", batch), Pending.class);
        pending.forEach(one -> index(one.articleId(), one.published()));
        List<UUID> published = pending.stream()
                .filter(Pending::published)
                .map(Pending::articleId)
                .toList();
        database.execute(ENDED.bind("ids", published));
        database.execute(MOVED.bind("ids", published));
        return pending.size();
    }

    private void index(UUID article, boolean published) {
        TextAnalyzer current = analyzer.get();
        database.find((published ? PUBLICATION : WORKING_COPY).bind("id", article), SearchableText.class)
                .ifPresent(
                        text -> database.execute(published ? publication(text, current) : workingCopy(text, current)));
    }

    private static Sql publication(SearchableText text, TextAnalyzer analyzer) {
        IndexedText indexed = new IndexedText(text, analyzer);
        return WRITE_PUBLICATION
                .bind("id", text.articleId())
                .bind("version", text.version())
                .bind("locale", text.locale())
                .bind("published_at", text.publishedAt())
                .bind("unpublish_at", text.unpublishAt())
                .bind("words", indexed.words())
                .bind("headline", indexed.headline())
                .bind("written", indexed.written());
    }

    private static Sql workingCopy(SearchableText text, TextAnalyzer analyzer) {
        return WRITE_WORKING_COPY
                .bind("id", text.articleId())
                .bind("version", text.version())
                .bind("words", new IndexedText(text, analyzer).words());
    }
}
