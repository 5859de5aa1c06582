package io.klartext.comment.reading;

import io.klartext.comment.reading.PublishedComments.Branch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A comment as readers see it, with its first replies. */
record CommentView(
        UUID id,
        UUID parentId,
        boolean removed,
        String name,
        String website,
        String text,
        String html,
        boolean staff,
        int replyCount,
        List<CommentView> replies,
        boolean hasMoreReplies,
        Instant createdAt,
        Instant editedAt) {
    static CommentView of(Branch branch) {
        PublishedComment comment = branch.comment();
        return new CommentView(
                comment.id(),
                comment.parentId(),
                comment.removed(),
                comment.name(),
                comment.website(),
                comment.text(),
                comment.removed() ? null : CommentHtml.of(comment.text()),
                comment.staff(),
                comment.replies(),
                branch.replies().stream().map(CommentView::of).toList(),
                branch.more(),
                comment.createdAt(),
                comment.editedAt());
    }
}
