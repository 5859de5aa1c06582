package io.klartext.comment.desk;

import io.klartext.comment.decision.Decision;
import io.klartext.comment.desk.ManagedComments.WriterHistory;
import io.klartext.comment.report.CommentReport;
import io.klartext.comment.screening.SignalFinding;
import java.util.List;

/**
 * A comment with what a decision needs to know.
 *
 * @param writer what else the same writer wrote
 * @param signals what was found in it
 * @param reports what readers said against it, the latest first
 * @param decisions what was decided on it, the latest first
 * @param decisionsIntact whether no decision was changed since it was made
 */
public record CommentDetails(
        ManagedComment comment,
        CommentThread thread,
        WriterHistory writer,
        List<SignalFinding> signals,
        List<CommentReport> reports,
        List<Decision> decisions,
        boolean decisionsIntact) {
    /** The newest text with what signals point at, as HTML that is safe to insert; null if it was erased. */
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
