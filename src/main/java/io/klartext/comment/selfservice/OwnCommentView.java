package io.klartext.comment.selfservice;

import io.klartext.comment.CommentState;
import io.klartext.comment.decision.WaitingEdit;
import io.klartext.comment.submission.StatusToken;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A comment as its writer sees it.
 *
 * @param statusUrl null in the export of another one: only its own token leads to it
 */
record OwnCommentView(
        UUID id,
        UUID articleId,
        UUID parentId,
        CommentState state,
        ReasonView reason,
        String message,
        int version,
        String name,
        String website,
        String text,
        WaitingEdit edit,
        Instant createdAt,
        Instant stateSince,
        Instant publishedAt,
        Instant editedAt,
        Instant editableUntil,
        List<String> allowedActions,
        String statusUrl) {
    static OwnCommentView of(OwnComment comment, StatusToken token) {
        return new OwnCommentView(
                comment.id(),
                comment.article().id(),
                comment.parentId(),
                comment.state(),
                ReasonView.of(comment),
                comment.message(),
                comment.version(),
                comment.name(),
                comment.website(),
                comment.text(),
                comment.edit(),
                comment.createdAt(),
                comment.stateSince(),
                comment.publishedAt(),
                comment.editedAt(),
                comment.editableUntil(),
                comment.allowedActions(),
                token == null ? null : token.path());
    }
}
