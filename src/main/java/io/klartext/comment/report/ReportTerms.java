package io.klartext.comment.report;

import java.util.Map;

/**
 * What reports count for.
 *
 * @param threshold the weight of open reports from which on a comment is hidden, 0 for never
 * @param weights of a report by its reason; 1 for those that are missing
 * @param policy the version of the policy that says so
 */
public record ReportTerms(int threshold, Map<ReportReason, Integer> weights, int policy) {
    public ReportTerms {
        weights = Map.copyOf(weights);
    }

    int weightOf(ReportReason reason) {
        return weights.getOrDefault(reason, 1);
    }

    boolean hide(int weight) {
        return threshold > 0 && weight >= threshold;
    }
}
