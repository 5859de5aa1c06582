package io.klartext.comment.api;

import io.klartext.comment.CommentState;
import io.klartext.comment.SubmittedComment;
import java.util.UUID;

/** What who sent a comment gets: where to follow it. */
record ReceiptView(UUID id, CommentState state, String statusUrl) {
    static ReceiptView of(SubmittedComment comment) {
        CommentState shown = comment.state() == CommentState.SPAM ? CommentState.PENDING : comment.state();
        return new ReceiptView(comment.id(), shown, CommentStatusResource.path(comment.token()));
    }
}
