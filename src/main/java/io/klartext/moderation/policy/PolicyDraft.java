package io.klartext.moderation.policy;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * A policy as it is written: what is null comes from the site for an article, from the configuration for the site.
 *
 * @param closeAfterDays 0 for never
 * @param reportThreshold 0 for never
 */
public record PolicyDraft(
        Policy.Mode mode,
        @Min(1) @Max(1000) Integer trustedAfter,
        @Min(0) @Max(3650) Integer closeAfterDays,
        Boolean holdFailures,
        @Size(max = 20) Map<String, @NotNull @DecimalMin("0.01") @DecimalMax("1000") Double> hold,
        @Size(max = 20) Map<String, @NotNull @DecimalMin("0.01") @DecimalMax("1000") Double> spam,
        @Min(0) @Max(1000) Integer reportThreshold,
        @Size(max = 20) Map<String, @NotNull @Min(0) @Max(100) Integer> reportWeights) {
    public static final PolicyDraft NONE = new PolicyDraft(null, null, null, null, null, null, null, null);

    /** The policy that it makes of another one. */
    Policy over(Policy other) {
        return new Policy(
                or(mode, other.mode()),
                or(trustedAfter, other.trustedAfter()),
                or(closeAfterDays, other.closeAfterDays()),
                or(holdFailures, other.holdFailures()),
                or(hold, other.hold()),
                or(spam, other.spam()),
                or(reportThreshold, other.reportThreshold()),
                or(reportWeights, other.reportWeights()));
    }

    private static <T> T or(T value, T other) {
        return value == null ? other : value;
    }
}
