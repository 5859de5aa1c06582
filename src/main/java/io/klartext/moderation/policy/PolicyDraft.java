package io.klartext.moderation.policy;

import io.klartext.site.hours.OpeningHours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A policy as a moderator writes it. Null members of an article's policy are taken from the site, those of the site
 * from the configuration. The three maps are merged with those by member; a null value removes the inherited one.
 *
 * @param closeAfterDays 0 for never
 * @param hours without hours of the week if comments are open at all hours
 * @param reportThreshold 0 for never
 */
public record PolicyDraft(
        Policy.Mode mode,
        @Min(1) @Max(1000) Integer trustedAfter,
        @Min(0) @Max(3650) Integer closeAfterDays,
        @Valid OpeningHours hours,
        Boolean holdFailures,
        @Size(max = 20) Map<String, @DecimalMin("0.01") @DecimalMax("1000") Double> hold,
        @Size(max = 20) Map<String, @DecimalMin("0.01") @DecimalMax("1000") Double> spam,
        @Min(0) @Max(1000) Integer reportThreshold,
        @Size(max = 20) Map<String, @Min(0) @Max(100) Integer> reportWeights) {
    public static final PolicyDraft NONE = new PolicyDraft(null, null, null, null, null, null, null, null, null);

    /** The other policy with the members of this draft. */
    Policy over(Policy other) {
        return new Policy(
                or(mode, other.mode()),
                or(trustedAfter, other.trustedAfter()),
                or(closeAfterDays, other.closeAfterDays()),
                limited(or(hours, other.hours())),
                or(holdFailures, other.holdFailures()),
                merged(hold, other.hold()),
                merged(spam, other.spam()),
                or(reportThreshold, other.reportThreshold()),
                merged(reportWeights, other.reportWeights()));
    }

    /** Null for hours that limit nothing. */
    private static OpeningHours limited(OpeningHours hours) {
        return hours == null || hours.weekly().isEmpty() ? null : hours;
    }

    private static <T> Map<String, T> merged(Map<String, T> changes, Map<String, T> other) {
        Map<String, T> merged = new HashMap<>(other);
        if (changes != null) {
            merged.putAll(changes);
            merged.values().removeIf(Objects::isNull);
        }
        return merged;
    }

    private static <T> T or(T value, T other) {
        return value == null ? other : value;
    }
}
