package io.klartext.moderation.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How comments are judged.
 *
 * @param trustedAfter in the mode {@code first_time}: published comments from which on a verified writer is not held
 * @param closeAfterDays days after its publication when an article takes no more comments; null for never
 * @param holdFailures whether a comment is held because a signal failed
 * @param hold by code: the score from which on a comment is held
 * @param spam by code: the score from which on a comment is spam
 * @param reportThreshold the weight of open reports from which on a published comment is hidden; 0 for never
 * @param reportWeights by reason: what a report counts for; 1 for those that are missing
 */
public record Policy(
        Mode mode,
        int trustedAfter,
        Integer closeAfterDays,
        boolean holdFailures,
        Map<String, Double> hold,
        Map<String, Double> spam,
        int reportThreshold,
        Map<String, Integer> reportWeights) {
    /** What becomes of comments that nothing speaks against. */
    public enum Mode {
        /** A moderator sees them before readers do. */
        PRE,
        /** Those of unknown writers are held. */
        FIRST_TIME,
        /** Readers see them at once. */
        POST,
        /** There are no new ones. */
        CLOSED;

        /** Its name in the API and in the database. */
        @JsonValue
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Policy {
        // In one order on every run: answers are compared byte by byte.
        hold = Collections.unmodifiableMap(new TreeMap<>(hold));
        spam = Collections.unmodifiableMap(new TreeMap<>(spam));
        reportWeights = Collections.unmodifiableMap(new TreeMap<>(reportWeights));
    }
}
