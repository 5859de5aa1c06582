package io.klartext.article.transition;

import io.klartext.article.ArticleRepository;
import io.klartext.directory.reference.MergeLock;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Publishes the events of scheduled changes that have become due. Any number of servers may do this concurrently. */
@Singleton
public class ArticleAnnouncing {
    private static final int BATCH = 100;
    private static final Sql DUE = Sql.of("""
            select id from article
            where (not announced and published_at <= :now) or unpublish_at <= :now or next_version_at <= :now
            order by coalesce(next_version_at, unpublish_at, published_at) limit :batch for update skip locked""");

    private final Queries database;
    private final ArticleRepository articles;
    private final DueTransitions dueTransitions;
    private final MergeLock mergeLock;
    private final Clock clock;

    ArticleAnnouncing(
            Queries database,
            ArticleRepository articles,
            DueTransitions dueTransitions,
            MergeLock mergeLock,
            Clock clock) {
        this.database = database;
        this.articles = articles;
        this.dueTransitions = dueTransitions;
        this.mergeLock = mergeLock;
        this.clock = clock;
    }

    @Scheduled(
            every = "${klartext.schedule.announce-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void announceRegularly() {
        announceDue();
    }

    /** Handles at most 100 articles; returns their number. */
    @Transactional
    public int announceDue() {
        mergeLock.blockMerges();
        Instant now = clock.now();
        List<UUID> due = database.list(DUE.bind("now", now).bind("batch", BATCH), UUID.class);
        due.forEach(id -> articles.findForChange(id).ifPresent(article -> dueTransitions.settle(article, now)));
        return due.size();
    }
}
