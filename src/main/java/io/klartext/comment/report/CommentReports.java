package io.klartext.comment.report;

import io.klartext.comment.decision.ReportClosing;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stores reports, under the lock of the comment's row. */
@Singleton
public class CommentReports implements ReportClosing {
    private static final int MOST_LISTED = 100;

    private final Queries database;

    CommentReports(Queries database) {
        this.database = database;
    }

    /** The reports of a comment, the latest first. */
    public List<CommentReport> of(UUID comment) {
        Conditions conditions = new Conditions().and("comment_id = :comment", "comment", comment);
        return database.list(
                "select * from comment_report" + conditions.where() + " order by at desc, id desc",
                conditions,
                MOST_LISTED,
                CommentReport::of);
    }

    /**
     * Adds an open report.
     *
     * @param network a hash of the sender's IP network, null if unknown
     */
    void add(UUID comment, ReportRequest request, int weight, byte[] network, Instant now) {
        database.execute(
                """
                insert into comment_report (id, comment_id, reason, text, weight, network, at)
                values (:id, :comment, :reason, cast(:text as text), :weight, cast(:network as bytea), :now)""",
                new Conditions()
                        .bind("id", Ids.next(now))
                        .bind("comment", comment)
                        .bind("reason", request.reason().value())
                        .bind("text", request.text())
                        .bind("weight", weight)
                        .bind("network", network)
                        .bind("now", now));
    }

    /** Closes the open reports after a decision. */
    @Override
    public void close(UUID comment, int decision, Instant now) {
        database.execute(
                """
                update comment_report set closed_at = :now, closed_by = :decision
                where comment_id = :comment and closed_at is null""",
                new Conditions().bind("now", now).bind("decision", decision).bind("comment", comment));
    }
}
