package io.klartext.comment.decision;

import io.klartext.comment.CommentAction;
import io.klartext.comment.reason.Reasons;
import io.klartext.platform.kernel.Violations;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;

/** Checks the reasons, notes and messages of decisions. */
@Singleton
class DecisionChecks {
    private final Validator validator;
    private final Reasons reasons;

    DecisionChecks(Validator validator, Reasons reasons) {
        this.validator = validator;
        this.reasons = reasons;
    }

    /** Fails if the explanation of a decision does not fit its action. */
    void check(CommentAction action, DecisionRequest request) {
        Violations violations = Violations.of(validator, request);
        if (request.reason() != null) {
            reasons.check(request.reason(), action, "/reason", violations);
        } else if (action == CommentAction.REJECT) {
            violations.add("/reason", "required", "Rejecting a comment needs a reason.");
        }
        if (action == CommentAction.MARK_SPAM && request.message() != null) {
            violations.add("/message", "invalid", "The author of a spam comment gets no message.");
        }
        violations.refuse();
    }
}
