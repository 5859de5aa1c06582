package io.klartext.comment.screening;

import io.klartext.comment.Span;
import java.util.List;

/**
 * What one rule found when it looked at a comment.
 *
 * @param version of the rule, whose findings change with it
 * @param outcome {@code ok}, {@code unavailable} or {@code timeout}
 * @param score how much there is of what it looks for, in its own unit
 * @param demand the action that it demands beyond the score
 * @param decisive whether it spoke for what became of the comment
 * @param evidence the parts of the text that it points at
 * @param micros how long it took, in microseconds
 */
public record SignalFinding(
        String code,
        int version,
        String outcome,
        double score,
        String demand,
        boolean decisive,
        List<Span> evidence,
        long micros) {}
