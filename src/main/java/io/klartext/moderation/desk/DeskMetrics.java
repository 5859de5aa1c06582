package io.klartext.moderation.desk;

import io.klartext.comment.Reason;
import java.time.Instant;
import java.util.List;

/**
 * How the desk does.
 *
 * @param open how many comments wait
 * @param oldestSince since when the oldest waits, null if none does
 * @param decided how many were decided by people within the last seven days
 * @param medianSeconds how long half of them waited at most, null if none was decided
 * @param slowSeconds how long 95 of a hundred waited at most, null if none was decided
 * @param refused how many were refused by people within the last seven days
 * @param overturned how many of those were published after all
 * @param overturnRate their share, null if none was refused
 * @param byKind how many wait, for each kind; what nobody reviewed is not among {@code open}
 * @param byReason how long people took within the last seven days, by the reason for which comments waited
 * @param bySignal how many wait because of each signal
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
    /** How many wait, of one kind. */
    public record Kind(WaitingKind waiting, long open) {}

    /**
     * How long people took.
     *
     * @param reason null where none was said
     */
    public record Times(Reason reason, long decided, double medianSeconds, double slowSeconds) {}

    /** How many wait because of a signal. */
    public record Waiting(String signal, long open) {}
}
