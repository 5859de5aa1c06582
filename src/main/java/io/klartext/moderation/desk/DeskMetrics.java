package io.klartext.moderation.desk;

import io.klartext.comment.Reason;
import java.time.Instant;
import java.util.List;

/**
 * The metrics of moderation.
 *
 * @param open the number of waiting comments
 * @param oldestSince since when the oldest one waits, or null
 * @param decided the number of comments that people decided on within the last seven days
 * @param medianSeconds the median of their waiting times, null if none was decided
 * @param slowSeconds the 95th percentile of their waiting times, null if none was decided
 * @param refused the number of comments that people refused within the last seven days
 * @param overturned how many of those were published later
 * @param overturnRate the share of those, null if none was refused
 * @param byKind the number of waiting comments by kind; {@code open} does not include unreviewed ones
 * @param byReason the waiting times within the last seven days, by reason
 * @param bySignal the number of comments that wait because of each signal
 */
public record DeskMetrics(
        long open,
        Instant oldestSince,
        long decided,
        Double medianSeconds,
        Double slowSeconds,
        long refused,
        long overturned,
        Double overturnRate,
        List<Kind> byKind,
        List<Times> byReason,
        List<Waiting> bySignal) {
    /** The number of waiting comments of one kind. */
    public record Kind(WaitingKind waiting, long open) {}

    /**
     * Waiting times until a decision.
     *
     * @param reason null if there was none
     */
    public record Times(Reason reason, long decided, double medianSeconds, double slowSeconds) {}

    /** The number of comments that wait because of a signal. */
    public record Waiting(String signal, long open) {}
}
