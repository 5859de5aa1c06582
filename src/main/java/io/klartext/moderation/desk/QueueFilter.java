package io.klartext.moderation.desk;

import io.klartext.comment.CommentState;
import io.klartext.comment.Reason;
import io.klartext.platform.database.Filter;
import java.time.Instant;
import java.util.UUID;

/**
 * A filter of the queue. Null members do not restrict.
 *
 * @param waiting null for all kinds except unreviewed ones
 * @param reason the reason that the author gets
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
    private static final String SPEAKS = """
            exists (select from comment_signal g where g.comment_id = c.id and g.decisive and g.code = :signal)""";

    /** A literal, so that the condition matches a partial index. */
    private static final Filter ALL_BUT_UNREVIEWED = Filter.where("c.waiting <> 'unreviewed'");

    /**
     * With the value itself, PostgreSQL might choose the index of all kinds, and read past all comments of more urgent
     * kinds. With a subquery, only the index by kind fits.
     */
    private static final String ONE_KIND = "c.waiting = (select cast(:waiting as text))";

    Filter toSql() {
        return (waiting == null ? ALL_BUT_UNREVIEWED : Filter.where(ONE_KIND, "waiting", waiting))
                .andIfGiven("c.state = :state", "state", state)
                .andIfGiven("c.waiting_reason = :reason", "reason", Reason.codeOf(reason))
                .andIfGiven("c.article_id = :article", "article", article)
                .andIfGiven("s.language = :language", "language", language)
                .andIfGiven("c.created_at <= :before", "before", before)
                .andIfGiven("c.reports >= :reported", "reported", reported)
                .andIfGiven(SPEAKS, "signal", signal);
    }
}
