package io.klartext.comment.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.comment.CommentState;
import io.klartext.comment.LoggedDecision;
import io.klartext.comment.ManagedComment;
import io.klartext.comment.ManagedComments.WriterHistory;
import io.klartext.comment.Reason;
import io.klartext.comment.WaitingEdit;
import io.klartext.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A comment as moderators see it. */
record ManagedCommentView(
        UUID id,
        ManagedComment.Article article,
        UUID parentId,
        int depth,
        CommentState state,
        Reason reason,
        int version,
        String name,
        String website,
        String text,
        WaitingEdit edit,
        boolean staff,
        int replyCount,
        Instant createdAt,
        Instant stateSince,
        Instant publishedAt,
        Instant editedAt,
        List<String> allowedActions) {
    /**
     * A comment with what a decision needs to know.
     *
     * @param parent the comment that it answers, null for one on the article itself
     * @param writer what else the same writer wrote
     * @param decisionsIntact whether no decision was changed since it was made
     */
    record Whole(
            @JsonUnwrapped ManagedCommentView comment,
            ManagedCommentView parent,
            WriterHistory writer,
            List<LoggedDecision> decisions,
            boolean decisionsIntact) {}

    static ManagedCommentView of(ManagedComment comment, Caller caller) {
        return new ManagedCommentView(
                comment.id(),
                comment.article(),
                comment.parentId(),
                comment.depth(),
                comment.state(),
                comment.reason(),
                comment.version(),
                comment.name(),
                comment.website(),
                comment.text(),
                comment.edit(),
                comment.staff(),
                comment.replies(),
                comment.createdAt(),
                comment.stateSince(),
                comment.publishedAt(),
                comment.editedAt(),
                comment.allowedActions(caller));
    }
}
