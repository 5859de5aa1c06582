package io.klartext.comment.selfservice;

import io.klartext.comment.Actor;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentState;
import io.klartext.comment.CommentWorkflow;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** The limits of edits by authors: time and number. */
@Singleton
class EditLimits {
    private static final int MOST = 10;

    private final Duration window;

    EditLimits(CommentConfig config) {
        this.window = config.editWindow();
    }

    /** Until when a comment in that state may be edited; null if it may not. */
    Instant editableUntil(CommentState state, int edits, Instant createdAt, Instant now) {
        Instant end = createdAt.plus(window);
        boolean possible =
                CommentWorkflow.table().allowed(state, Actor.WRITER.parts()).contains(CommentAction.EDIT.value());
        return possible && edits < MOST && now.isBefore(end) ? end : null;
    }

    /** Fails unless the comment may be edited. */
    void require(Comment comment, Instant now) {
        CommentWorkflow.table().take(comment.state(), CommentAction.EDIT, Actor.WRITER.parts());
        Instant end = comment.createdAt().plus(window);
        if (!now.isBefore(end)) {
            throw new Failure.Forbidden("edit_window_over", "This comment could be edited until " + end + ".");
        }
        if (comment.edits() >= MOST) {
            throw new Failure.Forbidden(
                    "too_many_edits", "A comment can be edited " + MOST + " times, and this one was.");
        }
    }
}
