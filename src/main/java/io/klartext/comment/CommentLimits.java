package io.klartext.comment;

import io.klartext.database.Conditions;
import io.klartext.database.Queries;
import io.klartext.kernel.Clock;
import io.klartext.kernel.Failure;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** Keeps floods away: so many comments from a network and on an article in a certain time, and no more. */
@Singleton
class CommentLimits {
    private static final String USE = "comment network";

    /** Longer than nobody needs to know: networks are recognised for two days at most. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Queries database;
    private final NetworkHashes hashes;
    private final CommentConfig config;
    private final Duration window;
    private final Clock clock;

    CommentLimits(Queries database, NetworkHashes hashes, CommentConfig config, Clock clock) {
        this.database = database;
        this.hashes = hashes;
        this.config = config;
        this.window = config.limitWindow().compareTo(LONGEST) < 0 ? config.limitWindow() : LONGEST;
        this.clock = clock;
    }

    /**
     * Counts a comment that is about to be taken. Others from the same network wait until the transaction ends, so that
     * no two take the last place.
     *
     * @throws Failure.TooMany if there were too many
     */
    void count(Network network, UUID article, Instant now) {
        byte[] today = hashes.of(network, USE, now);
        database.lock("comments from " + HexFormat.of().formatHex(today));
        Conditions recent = new Conditions().and("at > :start", "start", now.minus(window));
        require(
                recent.copy()
                        .and("network in (:networks)", "networks", hashes.of(network, USE, now.minus(LONGEST), now)),
                config.maxPerNetwork(),
                "Too many comments came from this network.",
                now);
        require(
                recent.copy().and("article_id = :article", "article", article),
                config.maxPerArticle(),
                "Too many comments came for this article.",
                now);
        database.execute(
                "insert into comment_arrival (network, article_id, at) values (:network, :article, :now)",
                new Conditions().bind("network", today).bind("article", article).bind("now", now));
    }

    /** Refuses if the last but so many, which is the only one that is read, lies in the window. */
    private void require(Conditions conditions, int max, String refusal, Instant now) {
        String sql = "select at from comment_arrival" + conditions.where() + " order by at desc offset " + (max - 1);
        for (Instant oldest : database.list(sql, conditions, 1, row -> row.get("at", Instant.class))) {
            throw new Failure.TooMany(refusal + " Try again later.", Duration.between(now, oldest.plus(window)));
        }
    }

    /** Deletes what no limit needs any more. */
    @Transactional
    void forgetOld() {
        database.execute(
                "delete from comment_arrival where at <= :end",
                new Conditions().bind("end", clock.now().minus(window)));
    }
}
