package io.klartext.moderation.desk;

import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import io.klartext.platform.database.Conditions;
import java.time.Instant;
import java.util.UUID;

/**
 * A filter of the queue. Null members do not restrict.
 *
 * @param waiting null for all kinds except unreviewed ones
 * @param reason that its writer is told
 * @param signal the name of a signal that objects to them
 * @param before the latest time of submission
 * @param reported the least number of open reports
 */
public record QueueFilter(
        WaitingKind waiting,
        CommentState state,
        Reason reason,
        String signal,
        UUID article,
        String language,
        Instant before,
        Integer reported) {
    /** Why an item waits: a public comment has no reason, but its waiting edit may have one. */
    static final String REASON = """
            coalesce(c.reason, case c.waiting when 'reported' then 'reported' when 'edited' then (
                select d.reason from decision d where d.comment_id = c.id and d.action = 'screen'
                order by d.number desc limit 1) end)""";

    /** The time since when an item waits. */
    static final String SINCE =
            "case when c.waiting = 'edited' then c.edit_at else coalesce(c.reported_since, c.state_since) end";

    Conditions conditions() {
        // Literals, so that each condition matches a partial index.
        boolean unreviewed = waiting == WaitingKind.UNREVIEWED;
        return new Conditions()
                .and(unreviewed ? "c.waiting = 'unreviewed'" : "c.waiting <> 'unreviewed'")
                .andIfGiven("c.waiting = :waiting", "waiting", waiting == null ? null : waiting.value())
                .andIfGiven("c.state = :state", "state", state == null ? null : state.value())
                .andIfGiven(REASON + " = :reason", "reason", reason == null ? null : reason.value())
                .andIfGiven("c.article_id = :article", "article", article)
                .andIfGiven("s.language = :language", "language", language)
                .andIfGiven("c.created_at <= :before", "before", before)
                .andIfGiven("c.reports >= :reported", "reported", reported)
                .andIfGiven(
                        "exists (select from comment_signal g where g.comment_id = c.id and g.decisive"
                                + " and g.code = :signal)",
                        "signal",
                        signal);
    }
}
