package io.klartext.comment.report;

import io.klartext.comment.CommentConfig;
import io.klartext.comment.network.DailyHashes;
import io.klartext.comment.network.IpAddress;
import io.klartext.comment.network.IpRetention;
import io.klartext.comment.network.RateLimitWindow;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Limits reports per IP network: once per comment, and in number. Hashes of networks are deleted after their retention.
 */
@Singleton
public class ReportNetworks implements Sweep {
    private static final String USE = "report network";
    private static final int BATCH = 500;
    private static final Sql FILLING_LIMIT = Sql.of("""
            select reported_at from comment_report where network = any(:networks) and reported_at > :start
            order by reported_at desc offset :others limit 1""");
    private static final Sql OPEN_REPORT = Sql.of("""
            select from comment_report
            where network = any(:networks) and comment_id = :comment and closed_at is null""");
    private static final Sql FORGET = Sql.of("""
            update comment_report set network = null where id in (
                select id from comment_report where network is not null and reported_at <= :end
                order by reported_at limit :batch for update skip locked)""");

    private final Queries database;
    private final DailyHashes hashes;
    private final RateLimitWindow limit;
    private final IpRetention retention;
    private final int most;

    ReportNetworks(
            Queries database, DailyHashes hashes, RateLimitWindow limit, IpRetention retention, CommentConfig config) {
        this.database = database;
        this.hashes = hashes;
        this.limit = limit;
        this.retention = retention;
        this.most = config.maxReportsPerNetwork();
    }

    /** The stored hash of a network. */
    byte[] hash(IpAddress network, Instant now) {
        return hashes.of(network.prefix(), USE, now);
    }

    /**
     * Fails if the network has reached its limit. Concurrent reports from the same network wait until the transaction
     * ends, so that the limit is exact.
     *
     * @throws Failure.TooMany if there were too many
     */
    void requireRoom(IpAddress network, Instant now) {
        database.lock("reports from " + HexFormat.of().formatHex(hash(network, now)));
        database.find(
                        FILLING_LIMIT
                                .bind("networks", hashes.of(network.prefix(), USE, limit.start(now), now))
                                .bind("start", limit.start(now))
                                .bind("others", most - 1),
                        Instant.class)
                .ifPresent(oldest -> limit.refuse(oldest, "Too many reports came from this network.", now));
    }

    /** Whether the network has an open report of the comment, within the retention of networks. */
    boolean haveReported(IpAddress network, UUID comment, Instant now) {
        return database.exists(OPEN_REPORT
                .bind("networks", hashes.of(network.prefix(), USE, retention.end(), now))
                .bind("comment", comment));
    }

    @Override
    public String what() {
        return "networks of reports";
    }

    @Override
    public Duration every() {
        return retention.deleteEvery();
    }

    @Override
    @Transactional
    public int sweepBatch() {
        return database.execute(FORGET.bind("end", retention.end()).bind("batch", BATCH));
    }
}
