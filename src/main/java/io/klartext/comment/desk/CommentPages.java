package io.klartext.comment.desk;

import io.klartext.comment.decision.Decisions;
import io.klartext.comment.report.CommentReports;
import io.klartext.comment.screening.Findings;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Gathers what moderators need to know to decide on a comment. */
@Singleton
public class CommentPages {
    private final ManagedComments comments;
    private final CommentThreads threads;
    private final Findings findings;
    private final CommentReports reports;
    private final Decisions decisions;

    CommentPages(
            ManagedComments comments,
            CommentThreads threads,
            Findings findings,
            CommentReports reports,
            Decisions decisions) {
        this.comments = comments;
        this.threads = threads;
        this.findings = findings;
        this.reports = reports;
        this.decisions = decisions;
    }

    /** All about one comment: six statements, however long its thread is. */
    public CommentPage get(UUID id) {
        ManagedComment comment = comments.get(id);
        Decisions.Log log = decisions.of(id);
        return new CommentPage(
                comment,
                threads.around(comment),
                comments.historyOfWriter(id),
                findings.of(id),
                reports.of(id),
                log.latestFirst(),
                log.intact());
    }
}
