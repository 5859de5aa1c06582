package io.klartext.comment.report;

import io.klartext.comment.Actor;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentAction;
import io.klartext.comment.Reason;
import io.klartext.comment.decision.CommentTransitions;
import io.klartext.comment.decision.DecisionReason;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Adds up the weights of reports, and hides comments that were reported often enough. */
@Singleton
class ReportWeighing {
    private final ReportRules rules;
    private final CommentTransitions transitions;

    ReportWeighing(ReportRules rules, CommentTransitions transitions) {
        this.rules = rules;
        this.transitions = transitions;
    }

    /** Counts a report of a public comment whose row is locked; returns its weight. */
    int weigh(Comment comment, ReportReason reason, Instant now) {
        ReportSettings terms = rules.of(comment.articleId());
        int weight = terms.weightOf(reason);
        comment.attention().report(weight, now);
        if (terms.hide(comment.attention().reportWeight())) {
            DecisionReason because = new DecisionReason(Reason.REPORTED, null, terms.policy());
            transitions.take(comment, CommentAction.HIDE, Actor.SYSTEM, because, now);
        }
        return weight;
    }
}
