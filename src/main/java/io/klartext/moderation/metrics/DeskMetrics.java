package io.klartext.moderation.metrics;

import io.klartext.comment.Reason;
import io.klartext.moderation.desk.WaitingKind;
import java.time.Instant;
import java.util.List;

/**
 * The metrics of moderation in a period, and the comments that wait now. Times are whole seconds.
 *
 * @param since the first moment of the period
 * @param until the first moment after it
 * @param open the number of comments that wait now
 * @param oldestSince the time from which the oldest one has waited, or null
 * @param decided the number of waiting comments that people decided on
 * @param medianSeconds the median of their waiting times, null if none was decided
 * @param p95Seconds the 95th percentile of their waiting times, null if none was decided
 * @param refused the number of comments that people refused
 * @param overturned how many of those were published later
 * @param overturnRate the share of those, rounded to four decimals; null if none was refused
 * @param byKind the number of waiting comments by kind; {@code open} does not include unreviewed ones
 * @param byReason the waiting times by reason
 * @param bySignal the number of comments that wait because of each signal
 * @param byDay each day of the period, in UTC, from the first
 */
public record DeskMetrics(
        Instant since,
        Instant until,
        long open,
        Instant oldestSince,
        long decided,
        Long medianSeconds,
        Long p95Seconds,
        long refused,
        long overturned,
        Double overturnRate,
        List<Kind> byKind,
        List<Times> byReason,
        List<Waiting> bySignal,
        List<Day> byDay) {
    /** The number of waiting comments of one kind. */
    public record Kind(WaitingKind waiting, long open) {}

    /**
     * Waiting times until a decision.
     *
     * @param reason null if there was none
     */
    public record Times(Reason reason, long decided, long medianSeconds, long p95Seconds) {}

    /** The number of comments that wait because of a signal. */
    public record Waiting(String signal, long open) {}

    /**
     * One day.
     *
     * @param day its date
     * @param received the number of readers' comments that came
     */
    public record Day(String day, long received, long decided, long refused, Long medianSeconds, Long p95Seconds) {}
}
