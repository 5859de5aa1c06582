package io.klartext.comment.report;

import io.klartext.comment.CommentConfig;
import io.klartext.comment.network.CommentOrigins;
import io.klartext.comment.network.DailyHashes;
import io.klartext.comment.network.Network;
import io.klartext.comment.network.RateLimit;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Lets each network report a comment once, and not too many comments; forgets networks in time. */
@Singleton
public class ReportNetworks {
    private static final String USE = "report network";
    private static final String FORGET = """
            update comment_report set network = null where id in (
                select id from comment_report where network is not null and at <= :end order by at limit :batch
                for update skip locked)""";

    private final Queries database;
    private final DailyHashes hashes;
    private final RateLimit limit;
    private final Duration keptFor;
    private final int most;
    private final Clock clock;

    ReportNetworks(Queries database, DailyHashes hashes, RateLimit limit, CommentConfig config, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.limit = limit;
        this.keptFor = CommentOrigins.keptFor(config);
        this.most = config.maxReportsPerNetwork();
        this.clock = clock;
    }

    /** The form in which a network is kept. */
    byte[] hash(Network network, Instant now) {
        return hashes.of(network.prefix(), USE, now);
    }

    /**
     * Fails if too many reports came from the network lately. Others from there wait until the transaction ends, so that
     * no two take the last place.
     *
     * @throws Failure.TooMany if there were too many
     */
    void requireRoom(Network network, Instant now) {
        database.lock("reports from " + HexFormat.of().formatHex(hash(network, now)));
        limit.require(
                "comment_report",
                from(network, limit.start(now), now),
                most,
                "Too many reports came from this network.",
                now);
    }

    /** Whether an open report of the comment came from the network, as long as nobody has forgotten that. */
    boolean haveReported(Network network, UUID comment, Instant now) {
        Conditions open = from(network, now.minus(keptFor), now)
                .and("comment_id = :comment", "comment", comment)
                .and("closed_at is null");
        return database.number("select count(*) from comment_report" + open.where(), open) > 0;
    }

    private Conditions from(Network network, Instant start, Instant now) {
        return new Conditions().and("network in (:networks)", "networks", hashes.of(network.prefix(), USE, start, now));
    }

    /** Forgets some of those whose time is over; how many. */
    @Transactional
    public int forgetOld(int batch) {
        return database.execute(
                FORGET, new Conditions().bind("end", clock.now().minus(keptFor)).bind("batch", batch));
    }
}
