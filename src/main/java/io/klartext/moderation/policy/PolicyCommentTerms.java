package io.klartext.moderation.policy;

import io.klartext.article.commenting.CommentRules;
import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentSubmission;
import io.klartext.site.settings.CommentTerms;
import jakarta.inject.Singleton;

/** The terms of commenting according to the policy of the site. */
@Singleton
class PolicyCommentTerms implements CommentTerms.Source {
    private final Policies policies;
    private final CommentConfig config;

    PolicyCommentTerms(Policies policies, CommentConfig config) {
        this.policies = policies;
        this.config = config;
    }

    @Override
    public CommentTerms terms() {
        Policy policy = policies.ofSite().policy();
        return new CommentTerms(
                policy.mode() != Policy.Mode.CLOSED,
                policy.mode() != Policy.Mode.POST,
                policy.closeAfterDays() == 0 ? null : policy.closeAfterDays(),
                config.maxDepth(),
                CommentSubmission.MAX_TEXT,
                config.editWindow().toSeconds(),
                config.verifyEmail(),
                config.proofOfWork());
    }

    @Override
    public String group() {
        return CommentRules.GROUP;
    }
}
