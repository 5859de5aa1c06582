package io.klartext.comment.report;

import io.klartext.comment.decision.ReportClosing;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores reports, under the lock of the comment's row. */
@Singleton
public class CommentReports implements ReportClosing {
    private static final Sql OF_COMMENT = Sql.of("""
            select reason, text, weight, reported_at as at, closed_at, closed_by
            from comment_report where comment_id = :comment order by reported_at desc, id desc limit 100""");
    private static final Sql ADD = Sql.of("""
            insert into comment_report (id, comment_id, reason, text, weight, network, reported_at)
            values (:id, :comment, :reason, cast(:text as text), :weight, cast(:network as bytea), :now)""");
    private static final Sql CLOSE = Sql.of("""
            update comment_report set closed_at = :now, closed_by = :decision
            where comment_id = :comment and closed_at is null""");

    private final Queries database;

    CommentReports(Queries database) {
        this.database = database;
    }

    /** The reports of a comment, the latest first. */
    public List<CommentReport> of(UUID comment) {
        return database.list(OF_COMMENT.bind("comment", comment), CommentReport.class);
    }

    /**
     * Adds an open report.
     *
     * @param network a hash of the sender's IP network, null if unknown
     */
    void add(UUID comment, ReportRequest request, int weight, byte[] network, Instant now) {
        database.execute(ADD.bind("id", Ids.next(now))
                .bind("comment", comment)
                .bind("reason", request.reason())
                .bind("text", request.text())
                .bind("weight", weight)
                .bind("network", network)
                .bind("now", now));
    }

    /** Closes the open reports after a decision. */
    @Override
    public void close(UUID comment, int decision, Instant now) {
        database.execute(CLOSE.bind("now", now).bind("decision", decision).bind("comment", comment));
    }
}
