package io.klartext.comment.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.comment.decision.Decision;
import io.klartext.comment.desk.ManagedComments.WriterHistory;
import io.klartext.comment.report.CommentReport;
import io.klartext.comment.screening.StoredFinding;
import io.klartext.platform.security.Caller;
import java.util.List;

/** A comment as moderators see it, with what the caller may do. */
public record ManagedCommentView(@JsonUnwrapped ManagedComment comment, List<String> allowedActions) {
    /**
     * A comment with everything that a decision needs.
     *
     * @param html its text with marked evidence
     * @param parent the comment that it answers, null for one on the article itself
     * @param writer the other comments of the author
     * @param decisionsIntact whether no decision was changed since it was made
     */
    public record Whole(
            @JsonUnwrapped ManagedCommentView comment,
            String html,
            ManagedCommentView parent,
            Around thread,
            WriterHistory writer,
            List<StoredFinding> signals,
            List<CommentReport> reports,
            List<Decision> decisions,
            boolean decisionsIntact) {
        public static Whole of(CommentDetails details, Caller caller) {
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
    public record Around(
            List<ManagedCommentView> ancestors,
            List<ManagedCommentView> before,
            List<ManagedCommentView> after,
            List<ManagedCommentView> replies) {}

    public static ManagedCommentView of(ManagedComment comment, Caller caller) {
        return new ManagedCommentView(comment, comment.allowedActions(caller));
    }
}
