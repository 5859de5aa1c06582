package io.klartext.moderation.policy;

import io.klartext.comment.report.ReportReason;
import io.klartext.comment.report.ReportRules;
import io.klartext.comment.report.ReportSettings;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The weights of reports according to the policy of the article. */
@Singleton
class PolicyReportRules implements ReportRules {
    private final Policies policies;

    PolicyReportRules(Policies policies) {
        this.policies = policies;
    }

    @Override
    public ReportSettings of(UUID article) {
        NumberedPolicy policy = policies.find(article);
        return new ReportSettings(
                policy.policy().reportThreshold(),
                Arrays.stream(ReportReason.values())
                        .filter(reason -> policy.policy().reportWeights().containsKey(reason.value()))
                        .collect(Collectors.toMap(
                                Function.identity(),
                                reason -> policy.policy().reportWeights().get(reason.value()))),
                policy.number());
    }
}
