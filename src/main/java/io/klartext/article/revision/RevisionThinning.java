package io.klartext.article.revision;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/**
 * Thins out old revisions. Of those older than {@link RevisionConfig#keepAllFor}, an article keeps the last one of each
 * day (in UTC), the first and the newest one, published ones, and both revisions of a restoration.
 */
@Singleton
class RevisionThinning implements Sweep {
    static final int BATCH = 500;

    /** Skips articles that another transaction is changing. */
    private static final Sql DELETE = Sql.of("""
            with thinned as materialized (
                select r.article_id, r.number
                from revision r join article a on a.id = r.article_id
                where r.created_at < :before and r.number < a.version and r.restored_from is null
                and exists (select from revision first
                            where first.article_id = r.article_id and first.number < r.number)
                and exists (select from revision later
                            where later.article_id = r.article_id and later.number > r.number
                            and later.created_at < :before
                            and cast(later.created_at at time zone 'UTC' as date)
                                = cast(r.created_at at time zone 'UTC' as date))
                and not exists (select from published_revision p
                                where p.article_id = r.article_id and p.number = r.number)
                and not exists (select from revision again
                                where again.article_id = r.article_id and again.restored_from = r.number)
                order by r.article_id, r.number
                limit :batch
                for no key update of a skip locked)
            delete from revision r using thinned t where r.article_id = t.article_id and r.number = t.number""");

    private final Queries database;
    private final RevisionConfig config;
    private final Clock clock;

    RevisionThinning(Queries database, RevisionConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "old revisions";
    }

    @Override
    public Duration every() {
        return config.thinEvery();
    }

    /** Deletes at most {@value #BATCH} revisions. */
    @Override
    @Transactional
    public int sweepBatch() {
        if (!database.tryLock("revision thinning")) {
            return 0;
        }
        RevisionErasing.permitDeletion(database);
        Instant before = clock.now().minus(config.keepAllFor());
        return database.execute(DELETE.bind("before", before).bind("batch", BATCH));
    }
}
