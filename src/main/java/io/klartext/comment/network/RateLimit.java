package io.klartext.comment.network;

import io.klartext.comment.CommentConfig;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Refuses what comes too often: so many in a certain time, a day at most, and no more. */
@Singleton
public class RateLimit {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Queries database;
    private final Duration window;

    RateLimit(Queries database, CommentConfig config) {
        this.database = database;
        this.window = config.limitWindow().compareTo(LONGEST) < 0 ? config.limitWindow() : LONGEST;
    }

    /** When what counts now began. */
    public Instant start(Instant now) {
        return now.minus(window);
    }

    /**
     * Fails if the last but so many, which is the only one that is read, lies in the window.
     *
     * @param table where each that came has its {@code at}
     * @throws Failure.TooMany if there were too many
     */
    public void require(String table, Conditions which, int most, String refusal, Instant now) {
        Conditions recent = which.copy().and("at > :start", "start", start(now));
        String sql = "select at from " + table + recent.where() + " order by at desc offset " + (most - 1);
        for (Instant oldest : database.list(sql, recent, 1, row -> row.get("at", Instant.class))) {
            throw new Failure.TooMany(refusal + " Try again later.", Duration.between(now, oldest.plus(window)));
        }
    }
}
