package io.klartext.moderation.policy;

import io.klartext.platform.kernel.StoredEnum;
import io.klartext.site.hours.OpeningHours;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How comments are judged.
 *
 * @param trustedAfter for the mode {@code first_time}: the number of published comments after which a verified author
 * is not held
 * @param closeAfterDays the number of days after publication when comments are closed; null for never
 * @param hours when comments are open; null for always
 * @param holdFailures whether a comment is held because a signal failed
 * @param hold by signal: the score from which a comment is held
 * @param spam by signal: the score from which a comment is spam
 * @param reportThreshold the total weight of open reports that hides a published comment; 0 for never
 * @param reportWeights by reason: the weight of a report; by default 1
 */
public record Policy(
        Mode mode,
        int trustedAfter,
        Integer closeAfterDays,
        OpeningHours hours,
        boolean holdFailures,
        Map<String, Double> hold,
        Map<String, Double> spam,
        int reportThreshold,
        Map<String, Integer> reportWeights) {
    /** What happens to comments that no signal objects to. */
    public enum Mode implements StoredEnum {
        /** They wait for a moderator. */
        PRE,
        /** Those of authors who are not trusted yet wait for a moderator. */
        FIRST_TIME,
        /** They are published at once. */
        POST,
        /** New comments are refused. */
        CLOSED
    }

    public Policy {
        // In a fixed order, because answers are compared byte by byte.
        hold = Collections.unmodifiableMap(new TreeMap<>(hold));
        spam = Collections.unmodifiableMap(new TreeMap<>(spam));
        reportWeights = Collections.unmodifiableMap(new TreeMap<>(reportWeights));
    }
}
