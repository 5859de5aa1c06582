package io.klartext.moderation.desk;

import io.klartext.comment.decision.CommentLeases;
import io.klartext.platform.database.Filter;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.SortOrder;
import io.klartext.platform.database.Sql;
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
    private static final String TABLES = "moderated_comment c left join comment_screening s on s.comment_id = c.id";
    private static final Sql ITEMS = Sql.of("""
            select c.id, c.article_id, a.slug as article_slug, a.headline as article_headline, c.parent_id, c.waiting,
                   c.state, c.waiting_reason as reason, c.version, c.name, c.website, c.text, c.edit_text,
                   c.edit_at as edit_edited_at, s.language, array(
                       select g.code from comment_signal g where g.comment_id = c.id and g.decisive
                       order by g.position) as signals,
                   c.reports, c.priority, c.created_at, c.state_since, c.waiting_since,
                   case when c.leased_until > :now then c.leased_until end as leased_until, k.id as leased_by_id,
                   k.name as leased_by_name
            from {tables} join article_title a on a.id = c.article_id
            left join key_name k on k.id = c.leased_by and c.leased_until > :now
            where {filter}""").with("tables", TABLES);
    private static final Sql PAGE = Sql.of("{items} and {keyset} {order}").with("items", ITEMS);
    private static final Sql COUNT =
            Sql.of("select count(*) from {tables} where {filter}").with("tables", TABLES);
    private static final Sql NEXT_FREE = Sql.of("""
            select c.id from {tables} where {filter} and (c.leased_until is null or c.leased_until <= :now)
            order by (-c.priority), c.id limit 1 for no key update of c skip locked""").with("tables", TABLES);
    private static final Sql IS_LEASED = Sql.of("""
            select from moderated_comment where id = :id and leased_by = :moderator and leased_until > :now""");

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
        return database.page(
                PAGE.with("filter", filter.toSql()).bind("now", clock.now()),
                COUNT.with("filter", filter.toSql()),
                URGENT,
                page,
                QueueItem.class,
                item -> List.of(Integer.toString(-item.priority()), item.id().toString()));
    }

    /**
     * Leases the most urgent free item to the moderator; empty if there is none.
     *
     * @throws Failure.Conflict if the moderator has too many leases
     */
    public Optional<QueueItem> next(QueueFilter filter, UUID moderator) {
        Instant now = clock.now();
        leases.requireRoom(moderator, now);
        return database.find(NEXT_FREE.with("filter", filter.toSql()).bind("now", now), UUID.class)
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
        Filter item = Filter.where("c.id = :id", "id", id).and("c.waiting is not null");
        return database.find(ITEMS.with("filter", item).bind("now", now), QueueItem.class)
                .orElseThrow(() -> new Failure.NotFound("The item"));
    }

    private boolean isLeasedTo(UUID id, UUID moderator, Instant now) {
        return database.exists(
                IS_LEASED.bind("id", id).bind("moderator", moderator).bind("now", now));
    }
}
