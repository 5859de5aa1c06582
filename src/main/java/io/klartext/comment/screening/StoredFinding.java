package io.klartext.comment.screening;

import io.klartext.comment.Span;
import java.util.List;

/**
 * The result of one signal for a comment.
 *
 * @param version the version of the signal's logic
 * @param outcome {@code ok}, {@code unavailable} or {@code timeout}
 * @param score how much there is of what it looks for, in its own unit
 * @param demand the action that it demands beyond the score
 * @param decisive whether it contributed to the verdict
 * @param evidence the matching parts of the text
 * @param micros how long it took, in microseconds
 */
public record StoredFinding(
        String code,
        int version,
        String outcome,
        double score,
        String demand,
        boolean decisive,
        List<Span> evidence,
        long micros) {}
