package io.klartext.moderation.policy;

import io.klartext.article.commenting.CommentRules;
import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentSubmission;
import io.klartext.platform.kernel.Clock;
import io.klartext.site.hours.Openness;
import io.klartext.site.settings.CommentTerms;
import jakarta.inject.Singleton;

/** The terms of commenting according to the policy of the site. */
@Singleton
class PolicyCommentTerms implements CommentTerms.Source {
    private final Policies policies;
    private final CommentConfig config;
    private final Clock clock;

    PolicyCommentTerms(Policies policies, CommentConfig config, Clock clock) {
        this.policies = policies;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public CommentTerms terms() {
        Policy policy = policies.ofSite().policy();
        Openness openness = openness(policy);
        return new CommentTerms(
                openness.open(),
                openness.opensAt(),
                openness.closesAt(),
                policy.hours(),
                policy.mode() != Policy.Mode.POST,
                policy.closeAfterDays() == 0 ? null : policy.closeAfterDays(),
                config.maxDepth(),
                CommentSubmission.MAX_TEXT,
                config.editWindow().toSeconds(),
                config.verifyEmail(),
                config.proofOfWork());
    }

    private Openness openness(Policy policy) {
        if (policy.mode() == Policy.Mode.CLOSED) {
            return Openness.CLOSED;
        }
        return policy.hours() == null ? Openness.until(null) : policy.hours().at(clock.now());
    }

    @Override
    public String group() {
        return CommentRules.GROUP;
    }
}
