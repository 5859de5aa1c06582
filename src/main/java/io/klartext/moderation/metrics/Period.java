package io.klartext.moderation.metrics;

import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Failure;
import java.time.Duration;
import java.time.Instant;

/**
 * A period of time.
 *
 * @param since its first moment
 * @param until the moment behind its last
 */
record Period(Instant since, Instant until) {
    private static final Duration BY_DEFAULT = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * The period of two parameters: by default the seven days until the end, and the end is now.
     *
     * @throws Failure.BadParameter if it ends before it begins, or is longer than 366 days
     */
    static Period of(Instant since, Instant until, Instant now) {
        Instant end = until == null ? now : until;
        Instant start = since == null ? end.minus(BY_DEFAULT) : since;
        if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new Failure.BadParameter(
                    "since", "'since' must be before 'until', by " + LONGEST.toDays() + " days at most.");
        }
        return new Period(start, end);
    }

    /** The statement with the values of {@code :since} and {@code :until}. */
    Sql in(Sql sql) {
        return sql.bind("since", since).bind("until", until);
    }
}
