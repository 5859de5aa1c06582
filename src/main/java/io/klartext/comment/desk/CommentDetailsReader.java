package io.klartext.comment.desk;

import io.klartext.comment.decision.Decisions;
import io.klartext.comment.report.CommentReports;
import io.klartext.comment.screening.SignalFindings;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Reads everything that a decision on a comment needs. */
@Singleton
public class CommentDetailsReader {
    private final ManagedComments comments;
    private final CommentThreads threads;
    private final SignalFindings findings;
    private final CommentReports reports;
    private final Decisions decisions;

    CommentDetailsReader(
            ManagedComments comments,
            CommentThreads threads,
            SignalFindings findings,
            CommentReports reports,
            Decisions decisions) {
        this.comments = comments;
        this.threads = threads;
        this.findings = findings;
        this.reports = reports;
        this.decisions = decisions;
    }

    /** Executes six statements, independent of the length of the thread. */
    public CommentDetails get(UUID id) {
        ManagedComment comment = comments.get(id);
        Decisions.Log log = decisions.of(id);
        return new CommentDetails(
                comment,
                threads.around(comment),
                comments.historyOfWriter(id),
                findings.of(id),
                reports.of(id),
                log.latestFirst(),
                log.intact());
    }
}
