package io.klartext.comment.submission;

import io.klartext.comment.CommentConfig;
import io.klartext.comment.network.DailyHashes;
import io.klartext.comment.network.IpAddress;
import io.klartext.comment.network.RateLimitWindow;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.sweep.Sweep;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Limits how many comments one network may send, and one article takes, in a certain time. */
@Singleton
public class CommentLimits implements Sweep {
    private static final int BATCH = 500;
    private static final String USE = "comment network";

    /**
     * If the statement is a transaction of its own, its lock is not held until the disk has the arrival. After a crash,
     * the last arrivals may not be counted.
     */
    private static final Sql COUNT = Sql.of("""
            select full_network as network, full_article as article
            from count_comment_arrival(
                :today, :yesterday, :article, :start, :now, :most_of_network, :most_of_article),
            set_config(
                'synchronous_commit', case when :alone then 'off' else current_setting('synchronous_commit') end, true)""");

    private static final Sql DELETE = Sql.of("""
            delete from comment_arrival where ctid = any (array(
                select ctid from comment_arrival where arrived_at <= :end limit :batch for update skip locked))""");

    private final Queries database;
    private final DailyHashes hashes;
    private final RateLimitWindow limit;
    private final CommentConfig config;
    private final Clock clock;

    CommentLimits(Queries database, DailyHashes hashes, RateLimitWindow limit, CommentConfig config, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.limit = limit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Counts a comment by one statement, which is a transaction of its own. Others from the same network wait for the end
     * of that transaction, so that no two of them take the last place. A request with an idempotency key is one
     * transaction as a whole, which also counts the comment, because a second connection may not be available.
     *
     * @throws Failure.TooMany if a limit is reached; the comment is not counted then
     */
    void count(IpAddress sender, UUID article, Instant now) {
        List<byte[]> networks = hashes.of(sender.prefix(), USE, limit.start(now), now);
        FullLimits full = database.one(
                COUNT.bind("alone", QuarkusTransaction.getStatus() == Status.STATUS_NO_TRANSACTION)
                        .bind("today", networks.get(networks.size() - 1))
                        .bind("yesterday", networks.get(0))
                        .bind("article", article)
                        .bind("start", limit.start(now))
                        .bind("now", now)
                        .bind("most_of_network", config.maxPerNetwork())
                        .bind("most_of_article", config.maxPerArticle()),
                FullLimits.class);
        limit.refuse(full.network(), "Too many comments came from this network.", now);
        limit.refuse(full.article(), "Too many comments came for this article.", now);
    }

    /** The oldest comments that fill a limit; null for a limit that is not full. */
    private record FullLimits(Instant network, Instant article) {}

    @Override
    public String what() {
        return "arrivals of comments";
    }

    @Override
    public Duration every() {
        return config.cleanEvery();
    }

    @Override
    @Transactional
    public int sweepBatch() {
        return database.execute(DELETE.bind("end", limit.start(clock.now())).bind("batch", BATCH));
    }
}
