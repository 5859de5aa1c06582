package io.klartext.comment.desk;

import io.klartext.comment.decision.Decision;
import io.klartext.comment.desk.ManagedComments.WriterHistory;
import io.klartext.comment.report.CommentReport;
import io.klartext.comment.screening.StoredFinding;
import java.util.List;

/**
 * A comment with everything that a decision needs.
 *
 * @param writer the other comments of the author
 * @param signals the results of the signals
 * @param reports the reports, the latest first
 * @param decisions the decisions, the latest first
 * @param decisionsIntact whether no decision was changed since it was made
 */
public record CommentDetails(
        ManagedComment comment,
        CommentThread thread,
        WriterHistory writer,
        List<StoredFinding> signals,
        List<CommentReport> reports,
        List<Decision> decisions,
        boolean decisionsIntact) {
    /** The newest text as safe HTML with marked evidence; null if it was erased. */
    public String html() {
        String text = comment.edit() == null ? comment.text() : comment.edit().text();
        return text == null
                ? null
                : MarkedText.html(
                        text,
                        signals.stream()
                                .flatMap(signal -> signal.evidence().stream())
                                .toList());
    }
}
