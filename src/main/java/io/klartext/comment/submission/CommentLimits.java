package io.klartext.comment.submission;

import io.klartext.comment.CommentConfig;
import io.klartext.comment.network.DailyHashes;
import io.klartext.comment.network.IpAddress;
import io.klartext.comment.network.RateLimit;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Keeps floods away: so many comments from a network and on an article in a certain time, and no more. */
@Singleton
public class CommentLimits implements Sweep {
    private static final int BATCH = 500;
    private static final String USE = "comment network";
    private static final String ARRIVALS = "comment_arrival";

    private final Queries database;
    private final DailyHashes hashes;
    private final RateLimit limit;
    private final CommentConfig config;
    private final Clock clock;

    CommentLimits(Queries database, DailyHashes hashes, RateLimit limit, CommentConfig config, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.limit = limit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Counts a comment that is about to be taken. Others from the same network wait until the transaction ends, so that
     * no two take the last place.
     *
     * @throws Failure.TooMany if there were too many
     */
    void count(IpAddress network, UUID article, Instant now) {
        byte[] today = hashes.of(network.prefix(), USE, now);
        database.lock("comments from " + HexFormat.of().formatHex(today));
        List<byte[]> networks = hashes.of(network.prefix(), USE, limit.start(now), now);
        limit.require(
                ARRIVALS,
                new Conditions().and("network in (:networks)", "networks", networks),
                config.maxPerNetwork(),
                "Too many comments came from this network.",
                now);
        limit.require(
                ARRIVALS,
                new Conditions().and("article_id = :article", "article", article),
                config.maxPerArticle(),
                "Too many comments came for this article.",
                now);
        database.execute(
                "insert into comment_arrival (network, article_id, at) values (:network, :article, :now)",
                new Conditions().bind("network", today).bind("article", article).bind("now", now));
    }

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
        return database.execute(
                """
                delete from comment_arrival where ctid = any (array(
                    select ctid from comment_arrival where at <= :end limit :batch for update skip locked))""",
                new Conditions().bind("end", limit.start(clock.now())).bind("batch", BATCH));
    }
}
