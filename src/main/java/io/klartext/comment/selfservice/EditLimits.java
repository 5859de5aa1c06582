package io.klartext.comment.selfservice;

import io.klartext.comment.Actor;
import io.klartext.comment.Comment;
import io.klartext.comment.CommentAction;
import io.klartext.comment.CommentConfig;
import io.klartext.comment.CommentState;
import io.klartext.comment.CommentWorkflow;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The limits of edits by authors: time and number. */
@Singleton
class EditLimits {
    private static final int MAX_EDITS = 10;
    private static final List<CommentState> EDITABLE = Arrays.stream(CommentState.values())
            .filter(state ->
                    CommentWorkflow.table().allowed(state, Actor.WRITER.parts()).contains(CommentAction.EDIT.value()))
            .toList();
    private static final Sql EDITABLE_UNTIL = Sql.of("""
            case when c.state = any(:states) and c.edits < :most and c.created_at + make_interval(secs => :seconds) > :now
                 then c.created_at + make_interval(secs => :seconds) end""");

    private final Duration window;

    EditLimits(CommentConfig config) {
        this.window = config.editWindow();
    }

    /** SQL for the time until which {@code comment c} may be edited; null if it may not. */
    Sql editableUntil(Instant now) {
        return EDITABLE_UNTIL
                .bind("states", EDITABLE)
                .bind("most", MAX_EDITS)
                .bind(
                        "seconds",
                        (double) window.toMillis() / Duration.ofSeconds(1).toMillis())
                .bind("now", now);
    }

    /** Fails unless the comment may be edited. */
    void require(Comment comment, Instant now) {
        CommentWorkflow.table().take(comment.state(), CommentAction.EDIT, Actor.WRITER.parts());
        Instant end = comment.createdAt().plus(window);
        if (!now.isBefore(end)) {
            throw new Failure.Forbidden("edit_window_over", "This comment could be edited until " + end + ".");
        }
        if (comment.edits() >= MAX_EDITS) {
            throw new Failure.Forbidden(
                    "too_many_edits",
                    "A comment can be edited " + MAX_EDITS + " times at most. This one has reached the limit.");
        }
    }
}
