package io.klartext.comment;

import io.klartext.kernel.Clock;
import io.klartext.kernel.Failure;
import io.klartext.kernel.VersionCondition;
import io.klartext.kernel.Violations;
import io.klartext.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.UUID;

/** What moderators decide. */
@Singleton
@Transactional
public class CommentModerating {
    private final CommentRepository comments;
    private final CommentSteps steps;
    private final CommentOrigins origins;
    private final Validator validator;
    private final Clock clock;

    CommentModerating(
            CommentRepository comments, CommentSteps steps, CommentOrigins origins, Validator validator, Clock clock) {
        this.comments = comments;
        this.steps = steps;
        this.origins = origins;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * Takes an action on the text that the moderator saw.
     *
     * @param condition the versions of the text that the decision is meant for
     */
    public void decide(UUID id, VersionCondition condition, CommentAction action, DecisionDraft draft, Caller by) {
        Comment comment = find(id);
        condition.check(comment.version());
        Violations violations = Violations.of(validator, draft);
        if (action == CommentAction.REJECT && draft.reason() == null) {
            violations.add("/reason", "required", "Who rejects a comment must say why.");
        }
        violations.refuse();
        steps.take(comment, action, Actor.of(by), new Ruling(draft.reason(), draft.note(), null), clock.now());
    }

    /** Wipes the text and all that is personal. */
    public void erase(UUID id, VersionCondition condition, Caller by) {
        Comment comment = find(id);
        condition.check(comment.version());
        steps.take(comment, CommentAction.ERASE, Actor.admin(by), Ruling.NONE, clock.now());
        origins.forget(id);
    }

    private Comment find(UUID id) {
        return comments.findForChange(id).orElseThrow(() -> new Failure.NotFound("The comment"));
    }
}
