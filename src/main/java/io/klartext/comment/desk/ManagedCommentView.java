package io.klartext.comment.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import io.klartext.comment.decision.Decision;
import io.klartext.comment.decision.WaitingEdit;
import io.klartext.comment.desk.ManagedComments.WriterHistory;
import io.klartext.comment.report.CommentReport;
import io.klartext.comment.screening.SignalFinding;
import io.klartext.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A comment as moderators see it. */
public record ManagedCommentView(
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
        boolean verified,
        int replyCount,
        Instant createdAt,
        Instant stateSince,
        Instant publishedAt,
        Instant editedAt,
        List<String> allowedActions) {
    /**
     * A comment with everything that a decision needs.
     *
     * @param html its text with marked evidence
     * @param parent the comment that it answers, null for one on the article itself
     * @param writer the other comments of the author
     * @param decisionsIntact whether no decision was changed since it was made
     */
    record Whole(
            @JsonUnwrapped ManagedCommentView comment,
            String html,
            ManagedCommentView parent,
            Around thread,
            WriterHistory writer,
            List<SignalFinding> signals,
            List<CommentReport> reports,
            List<Decision> decisions,
            boolean decisionsIntact) {
        static Whole of(CommentDetails details, Caller caller) {
            CommentThread thread = details.thread();
            return new Whole(
                    ManagedCommentView.of(details.comment(), caller),
                    details.html(),
                    thread.parent() == null ? null : ManagedCommentView.of(thread.parent(), caller),
                    new Around(
                            all(thread.ancestors(), caller),
                            all(thread.before(), caller),
                            all(thread.after(), caller),
                            all(thread.replies(), caller)),
                    details.writer(),
                    details.signals(),
                    details.reports(),
                    details.decisions(),
                    details.decisionsIntact());
        }

        private static List<ManagedCommentView> all(List<ManagedComment> comments, Caller caller) {
            return comments.stream()
                    .map(comment -> ManagedCommentView.of(comment, caller))
                    .toList();
        }
    }

    /** The thread around a comment. */
    record Around(
            List<ManagedCommentView> ancestors,
            List<ManagedCommentView> before,
            List<ManagedCommentView> after,
            List<ManagedCommentView> replies) {}

    public static ManagedCommentView of(ManagedComment comment, Caller caller) {
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
                comment.verified(),
                comment.replies(),
                comment.createdAt(),
                comment.stateSince(),
                comment.publishedAt(),
                comment.editedAt(),
                comment.allowedActions(caller));
    }
}
