package io.klartext.comment.staff;

import io.klartext.comment.Actor;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentRepository;
import io.klartext.comment.CommentWorkflow;
import io.klartext.comment.decision.CommentTransitions;
import io.klartext.comment.decision.CommentVersion;
import io.klartext.comment.decision.DecisionReason;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes and withdraws comments of the newsroom. Any moderator may do so. */
@Singleton
@Transactional
public class StaffReplyEditing {
    private final CommentRepository comments;
    private final CommentTransitions transitions;
    private final Validator validator;
    private final Clock clock;

    StaffReplyEditing(CommentRepository comments, CommentTransitions transitions, Validator validator, Clock clock) {
        this.comments = comments;
        this.transitions = transitions;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * Changes the name and text of a public comment of the newsroom. An equal one changes nothing.
     *
     * @throws Failure.IllegalTransition if it is not public, or a reader wrote it
     */
    public void edit(UUID id, CommentVersion seen, UnaryOperator<StaffReplyEdit> change, Caller by) {
        Comment comment = find(id, seen);
        Actor actor = Actor.of(by, comment.isStaff());
        CommentWorkflow.table().take(comment.state(), CommentAction.EDIT, actor.parts());
        StaffReplyEdit before = new StaffReplyEdit(comment.text(), comment.name());
        StaffReplyEdit edit = change.apply(before);
        Violations.of(validator, edit).refuse();
        if (!edit.equals(before)) {
            transitions.editReply(comment, edit.name(), edit.text(), actor, clock.now());
        }
    }

    /**
     * Withdraws a public comment of the newsroom: readers do not see it any more.
     *
     * @throws Failure.IllegalTransition if it is not public, or a reader wrote it
     */
    public void withdraw(UUID id, CommentVersion seen, Caller by) {
        Comment comment = find(id, seen);
        Actor actor = Actor.of(by, comment.isStaff());
        transitions.take(comment, CommentAction.WITHDRAW, actor, DecisionReason.NONE, clock.now());
    }

    private Comment find(UUID id, CommentVersion seen) {
        Comment comment = comments.findForChange(id).orElseThrow(() -> new Failure.NotFound("The comment"));
        transitions.requireSeen(comment, seen);
        return comment;
    }
}
