package io.klartext.article.trash;

import io.klartext.article.ArticleEvent;
import io.klartext.article.revision.RevisionErasing;
import io.klartext.audit.AuditAction;
import io.klartext.audit.AuditLog;
import io.klartext.directory.reference.MergeLock;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.trash.TrashConfig;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Deletes articles whose time in the trash is over, unless another article names them as related, together with
 * everything that belongs to them. Slugs that were public are kept, so that they remain gone (410) instead of not
 * found. Any number of servers may do this concurrently.
 */
@Singleton
class ArticlePurging {
    static final int BATCH = 100;

    /** Skips rows that another transaction is restoring. */
    private static final Sql DUE = Sql.of("""
            select id as article_id, version from article
            where trashed_at <= :before
            and not exists (select from article_related r where r.related_id = article.id)
            and not exists (select from publication_related r where r.related_id = article.id)
            and not exists (select from revision r
                            where r.article_id <> article.id
                            and cast(r.content -> 'related' as jsonb) @> to_jsonb(cast(article.id as text)))
            order by trashed_at limit :batch for update skip locked""");

    /** In an order that foreign keys allow. */
    private static final List<Sql> DELETE = List.of(
            Sql.of("delete from preview_link where article_id = any(:articles)"),
            Sql.of("delete from article_transition where article_id = any(:articles)"),
            Sql.of("delete from article_tag where article_id = any(:articles)"),
            Sql.of("delete from article_author where article_id = any(:articles)"),
            Sql.of("delete from article_related where article_id = any(:articles)"),
            Sql.of("delete from correction where article_id = any(:articles)"),
            Sql.of("delete from publication where article_id = any(:articles)"),
            Sql.of("delete from article where id = any(:articles)"));

    private final Queries database;
    private final RevisionErasing revisions;
    private final MergeLock mergeLock;
    private final TrashConfig trash;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    ArticlePurging(
            Queries database,
            RevisionErasing revisions,
            MergeLock mergeLock,
            TrashConfig trash,
            AuditLog audit,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.revisions = revisions;
        this.mergeLock = mergeLock;
        this.trash = trash;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Deletes at most {@value #BATCH} articles; returns their number. */
    @Transactional
    int purge() {
        mergeLock.blockMerges();
        Instant now = clock.now();
        List<ArticleEvent.Purged> due = database.list(
                DUE.bind("before", trash.dueIfTrashedBy(now)).bind("batch", BATCH), ArticleEvent.Purged.class);
        if (!due.isEmpty()) {
            erase(due.stream().map(ArticleEvent.Purged::articleId).toList());
            due.forEach(purged -> {
                outbox.add(purged, now);
                audit.add(null, AuditAction.PURGE_ARTICLE, purged.articleId(), null, now);
            });
        }
        return due.size();
    }

    private void erase(List<UUID> articles) {
        revisions.erase(articles);
        DELETE.forEach(statement -> database.execute(statement.bind("articles", articles)));
    }
}
