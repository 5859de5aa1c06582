package io.klartext.comment.selfservice;

import io.klartext.comment.Comment;
import io.klartext.comment.CommentRepository;
import io.klartext.comment.decision.CommentTransitions;
import io.klartext.comment.screening.Rescreening;
import io.klartext.comment.submission.StatusToken;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Changes of comments by their authors. */
@Singleton
@Transactional
public class CommentEditing {
    private final CommentRepository comments;
    private final CommentTransitions transitions;
    private final EditLimits limits;
    private final Rescreening rescreening;
    private final Validator validator;
    private final Clock clock;

    CommentEditing(
            CommentRepository comments,
            CommentTransitions transitions,
            EditLimits limits,
            Rescreening rescreening,
            Validator validator,
            Clock clock) {
        this.comments = comments;
        this.transitions = transitions;
        this.limits = limits;
        this.rescreening = rescreening;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * Changes the comment of that token. Equal text changes nothing.
     *
     * @param condition the versions of the text that the author saw
     * @throws Failure.Forbidden if the time for edits is over, or if it was changed too often
     */
    public void edit(StatusToken token, VersionCondition condition, UnaryOperator<CommentEdit> change) {
        Comment comment = comments.findForChange(token.hash()).orElseThrow(() -> new Failure.NotFound("The comment"));
        Instant now = clock.now();
        condition.check(comment.version());
        limits.require(comment, now);
        CommentEdit edit = change.apply(new CommentEdit(comment.newestText()));
        Violations.of(validator, edit).refuse();
        if (edit.text().equals(comment.newestText())) {
            return;
        }
        transitions.edit(comment, edit.text(), rescreening.at(edit.text(), comment, now), now);
    }
}
