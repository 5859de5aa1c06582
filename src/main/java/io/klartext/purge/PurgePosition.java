package io.klartext.purge;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.event.EventConsumer;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far the shared cache was purged, and up to which change all are announced. All servers share both numbers. */
@Singleton
class PurgePosition implements EventConsumer {
    private static final int BATCH = 500;

    /** What was restored from a backup may be behind the numbers of before. */
    private static final Sql ENABLE = Sql.of("""
            update cache_purge p set purged = least(coalesce(p.purged, r.last), r.last),
                announced = least(coalesce(p.announced, r.last), r.last) from event_range r""");

    private static final Sql DISABLE = Sql.of("""
            update cache_purge set purged = null, announced = null, pending_since = null, due_at = '-infinity'
            where purged is not null""");
    private static final Sql CONSUMED = Sql.of("select coalesce(purged, 9223372036854775807) from cache_purge");

    private static final Sql CLAIM = Sql.of("""
            with claimed as (
                update cache_purge p set due_at = :lease, pending_since = coalesce(p.pending_since, :now) from event_range r
                where p.due_at <= :now and p.purged < r.last
                returning p.purged as after, least(r.last, p.purged + :batch) as up_to, p.pending_since)
            select c.after, c.up_to, c.pending_since, array(
                select distinct g from change_log l cross join unnest(l.groups) g
                where l.sequence > c.after and l.sequence <= c.up_to order by g) as groups
            from claimed c""");
    private static final Sql ADVANCE = Sql.of("""
            update cache_purge set purged = :upto, announced = greatest(announced, :upto), pending_since = null,
                due_at = '-infinity'
            where purged = :after""");
    private static final Sql POSTPONE = Sql.of("""
            update cache_purge set due_at = :due where purged = :after""");
    private static final Sql ANNOUNCE = Sql.of("""
            update cache_purge p set announced = r.last from event_range r
            where p.pending_since <= :before and p.announced < r.last""");

    private final Queries database;

    PurgePosition(Queries database) {
        this.database = database;
    }

    /**
     * Changes that are not purged yet.
     *
     * @param after the number of the last change before them
     * @param upTo the number of the last of them
     * @param pendingSince when the first attempt to purge them began
     * @param groups what they made outdated
     */
    record Due(long after, long upTo, Instant pendingSince, List<String> groups) {}

    /** Begins to hold changes back until they are purged, from now on or from where the last server stopped. */
    @Transactional
    public void enable() {
        database.execute(ENABLE);
    }

    @Transactional
    public void disable() {
        database.execute(DISABLE);
    }

    @Override
    public long consumed() {
        return database.number(CONSUMED);
    }

    /** The next changes to purge, for one server, until the lease ends. */
    @Transactional
    public Optional<Due> claim(Instant now, Duration lease) {
        return database.find(
                CLAIM.bind("now", now).bind("lease", now.plus(lease)).bind("batch", BATCH), Due.class);
    }

    @Transactional
    public void advance(Due purged) {
        database.execute(ADVANCE.bind("after", purged.after()).bind("upto", purged.upTo()));
    }

    /** Keeps the changes for another attempt at that time. */
    @Transactional
    public void postpone(Due failed, Instant due) {
        database.execute(POSTPONE.bind("after", failed.after()).bind("due", due));
    }

    /** Announces all changes if the next ones have been due since before that moment; whether there were any. */
    @Transactional
    public boolean announceUnpurged(Instant before) {
        return database.execute(ANNOUNCE.bind("before", before)) > 0;
    }
}
