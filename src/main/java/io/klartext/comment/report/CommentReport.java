package io.klartext.comment.report;

import java.time.Instant;

/**
 * A report as moderators see it, without its origin.
 *
 * @param text the explanation, or null
 * @param weight the weight when it was sent
 * @param closedAt null while it is open
 * @param closedBy the number of the decision that closed it, null while it is open
 */
public record CommentReport(
        ReportReason reason, String text, int weight, Instant at, Instant closedAt, Integer closedBy) {}
