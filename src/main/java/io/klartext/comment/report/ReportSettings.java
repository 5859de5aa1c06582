package io.klartext.comment.report;

import java.util.Map;

/**
 * The weights of reports.
 *
 * @param threshold the total weight of open reports that hides a comment, 0 for never
 * @param weights the weight of a report by reason; by default 1
 * @param policy the version of the policy
 */
public record ReportSettings(int threshold, Map<ReportReason, Integer> weights, int policy) {
    public ReportSettings {
        weights = Map.copyOf(weights);
    }

    int weightOf(ReportReason reason) {
        return weights.getOrDefault(reason, 1);
    }

    boolean hide(int weight) {
        return threshold > 0 && weight >= threshold;
    }
}
