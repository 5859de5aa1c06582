package io.klartext.moderation.desk;

import io.klartext.comment.decision.CommentLeases;
import io.klartext.comment.decision.WaitingEdit;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Page;
import io.klartext.platform.kernel.PageRequest;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The comments that wait for a decision: hidden ones first, then those with the most signals and reports against them.
 */
@Singleton
@Transactional
public class ModerationQueue {
    private static final SortOrder URGENT = new SortOrder("(-c.priority)", "integer", "c.id", false);
    private static final String FROM = " from comment c left join comment_screening s on s.comment_id = c.id";
    private static final String SELECT =
            """
            select c.id, c.article_id, a.slug, a.headline, c.parent_id, c.waiting, c.state, c.version, c.name, c.website,
            c.text, s.language, c.reports, c.priority, c.created_at, c.state_since,
            case when c.leased_until > :now then c.leased_until end as leased_until, k.id as leased_by_id,
            k.name as leased_by_name,
            (select string_agg(g.code, ',' order by g.position) from comment_signal g
             where g.comment_id = c.id and g.decisive) as signals,
            """ + WaitingEdit.COLUMNS + ", " + QueueFilter.REASON + " as reason, " + QueueFilter.SINCE
                    + " as waiting_since" + FROM + " join article a on a.id = c.article_id"
                    + " left join api_key k on k.id = c.leased_by and c.leased_until > :now";

    private final Queries database;
    private final CommentLeases leases;
    private final Clock clock;

    ModerationQueue(Queries database, CommentLeases leases, Clock clock) {
        this.database = database;
        this.leases = leases;
        this.clock = clock;
    }

    /** One page of the queue. Executes one statement, or two with a count. */
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

    /**
     * Leases the most urgent free item to the moderator; empty if there is none.
     *
     * @throws Failure.Conflict if the moderator has too many leases
     */
    public Optional<QueueItem> next(QueueFilter filter, UUID moderator) {
        Instant now = clock.now();
        leases.requireRoom(moderator, now);
        Conditions free = filter.conditions().and("(c.leased_until is null or c.leased_until <= :now)", "now", now);
        String sql = "select c.id" + FROM + free.where()
                + " order by (-c.priority), c.id for no key update of c skip locked";
        return database.list(sql, free, 1, row -> row.get("id", UUID.class)).stream()
                .findFirst()
                .map(id -> lease(id, moderator, now));
    }

    /**
     * Leases that item to the moderator, or extends the lease.
     *
     * @throws Failure.NotFound if the comment does not wait
     * @throws Failure.Conflict if another moderator has it, or this one has too many
     */
    public QueueItem lease(UUID id, UUID moderator) {
        Instant now = clock.now();
        if (!isLeasedTo(id, moderator, now)) {
            leases.requireRoom(moderator, now);
        }
        return lease(id, moderator, now);
    }

    /** Ends the lease of that item, if there is one. */
    public void endLease(UUID id, Caller by) {
        leases.end(id, by, clock.now());
    }

    private QueueItem lease(UUID id, UUID moderator, Instant now) {
        leases.lease(id, moderator, now);
        Conditions conditions = new Conditions().and("c.id = :id", "id", id).and("c.waiting is not null");
        return database.list(SELECT + conditions.where(), conditions.bind("now", now), 1, QueueItem::of).stream()
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("The item"));
    }

    private boolean isLeasedTo(UUID id, UUID moderator, Instant now) {
        Conditions lease = new Conditions()
                .and("c.id = :id", "id", id)
                .and("c.leased_by = :moderator", "moderator", moderator)
                .and("c.leased_until > :now", "now", now);
        return database.number("select count(*) from comment c" + lease.where(), lease) > 0;
    }
}
