package io.klartext.moderation.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.comment.desk.CommentDetails;
import io.klartext.comment.desk.ManagedCommentView;
import io.klartext.platform.security.Caller;

/**
 * A leased item with all that a decision on it needs.
 *
 * @param comment the comment with its thread, its signals with evidence, the texts of its reports, its decisions, and the
 * history of its author
 */
record QueueTaskView(@JsonUnwrapped QueueItem item, ManagedCommentView.Whole comment) {
    static QueueTaskView of(QueueItem item, CommentDetails details, Caller caller) {
        return new QueueTaskView(item, ManagedCommentView.Whole.of(details, caller));
    }
}
