package io.klartext.search.suggest;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.search.index.Indexing;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/**
 * Counts the public articles that contain a word, on one server at a time. Adds an article once readers can see it, and
 * subtracts it when its publication ends.
 */
@Singleton
public class WordCounting {
    private static final int BATCH = 100;

    private static final Sql COUNT = Sql.of("""
            with due as (
                select article_id, written, counted from search_publication
                where written <> counted and published_at <= :now
                and exists (select from searchable_publication t where t.article_id = search_publication.article_id)
                order by article_id limit :batch for update skip locked),
            taken as (
                update search_publication p set counted = p.written from due d where p.article_id = d.article_id),
            changed as (
                select w.word, 1 as number from due d, unnest(d.written) w (word) where w.word <> all(d.counted)
                union all
                select w.word, -1 from due d, unnest(d.counted) w (word) where w.word <> all(d.written)),
            added as (
                insert into search_word as s (word, articles)
                select word, sum(number) from changed group by word having sum(number) <> 0
                on conflict (word) do update set articles = s.articles + excluded.articles)
            select count(*) from due""");

    private static final Sql SUBTRACT = Sql.of("""
            with due as (
                delete from search_ended where id in (select id from search_ended order by id limit :batch)
                returning words),
            subtracted as (
                update search_word s set articles = s.articles - u.number
                from (select w.word, count(*) as number from due d, unnest(d.words) w (word) group by w.word) u
                where s.word = u.word)
            select count(*) from due""");

    private static final Sql FORGET = Sql.of("delete from search_word where articles <= 0");

    private final Queries database;
    private final Clock clock;

    WordCounting(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            identity = "search-words",
            every = "${klartext.search.count-every:2s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void countRegularly() {
        count();
    }

    /** Counts a batch of articles; returns the number of articles that it counted or subtracted. */
    @Transactional
    public long count() {
        if (!database.tryLock(Indexing.LOCK)) {
            return 0;
        }
        long counted = database.number(COUNT.bind("now", clock.now()).bind("batch", BATCH));
        long ended = database.number(SUBTRACT.bind("batch", BATCH));
        if (counted + ended > 0) {
            database.execute(FORGET);
        }
        return counted + ended;
    }
}
