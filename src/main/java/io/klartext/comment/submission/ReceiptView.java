package io.klartext.comment.submission;

import io.klartext.comment.CommentState;
import java.util.UUID;

/** The receipt of a comment, with the URL where its author follows it. */
record ReceiptView(UUID id, CommentState state, String statusUrl) {
    static ReceiptView of(SubmittedComment comment) {
        CommentState shown = comment.state() == CommentState.SPAM ? CommentState.PENDING : comment.state();
        return new ReceiptView(comment.id(), shown, comment.token().path());
    }
}
