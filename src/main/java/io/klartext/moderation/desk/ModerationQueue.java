package io.klartext.moderation.desk;

import io.klartext.comment.WaitingEdit;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The comments that wait for a decision: what is hidden first, then what has most against it, by rules and by reports of
 * readers.
 */
@Singleton
@Transactional
public class ModerationQueue {
    /** How long a moderator has an item on the desk. */
    public static final Duration LEASE = Duration.ofMinutes(10);

    private static final SortOrder URGENT = new SortOrder("(-c.priority)", "integer", "c.id", false);
    private static final String FROM = " from comment c left join comment_screening s on s.comment_id = c.id";
    private static final String SELECT =
            """
            select c.id, c.article_id, a.slug, a.headline, c.parent_id, c.waiting, c.state, c.version, c.name, c.website,
            c.text, s.language, c.reports, c.priority, c.created_at, c.state_since,
            case when c.leased_until > :now then c.leased_until end as leased_until,
            (select string_agg(g.code, ',' order by g.position) from comment_signal g
             where g.comment_id = c.id and g.decisive) as signals,
            """ + WaitingEdit.COLUMNS + ", " + QueueFilter.REASON + " as reason, " + QueueFilter.SINCE
                    + " as waiting_since" + FROM + " join article a on a.id = c.article_id";

    private final Queries database;
    private final Clock clock;

    ModerationQueue(Queries database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One page of the items: one statement, two with a count. */
    public Page<QueueItem> page(QueueFilter filter, PageRequest page) {
        Conditions conditions = filter.conditions().bind("now", clock.now());
        Conditions restricted = URGENT.restrict(conditions.copy(), page);
        return Page.of(
                database.list(
                        SELECT + restricted.where() + URGENT.orderBy(page),
                        restricted,
                        page.fetchSize(),
                        QueueItem::of),
                page,
                item -> List.of(Integer.toString(-item.priority()), item.id().toString()),
                () -> database.number("select count(*)" + FROM + conditions.where(), conditions));
    }

    /** Puts the most urgent item that nobody has onto the moderator's desk; empty if there is none. */
    public Optional<QueueItem> next(QueueFilter filter, UUID moderator) {
        Instant now = clock.now();
        Conditions free = filter.conditions().and("(c.leased_until is null or c.leased_until <= :now)", "now", now);
        String sql = "select c.id" + FROM + free.where()
                + " order by (-c.priority), c.id for no key update of c skip locked";
        return database.list(sql, free, 1, row -> row.get("id", UUID.class)).stream()
                .findFirst()
                .map(id -> lease(id, moderator, now));
    }

    private QueueItem lease(UUID id, UUID moderator, Instant now) {
        database.execute(
                "update comment set leased_by = :moderator, leased_until = :until where id = :id",
                new Conditions()
                        .bind("moderator", moderator)
                        .bind("until", now.plus(LEASE))
                        .bind("id", id));
        return get(id, now);
    }

    private QueueItem get(UUID id, Instant now) {
        Conditions conditions = new Conditions().and("c.id = :id", "id", id).bind("now", now);
        return database.list(SELECT + conditions.where(), conditions, 1, QueueItem::of)
                .get(0);
    }
}
