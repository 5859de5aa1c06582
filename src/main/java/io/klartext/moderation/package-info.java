/**
 * By which rules comments are judged, and the desk at which people judge them.
 *
 * <p>Nobody imports it: it is the {@link io.klartext.comment.screening.Screening}, the {@link io.klartext.comment.report.ReportRules} and
 * the {@link io.klartext.comment.screening.Findings} that comments ask for. Decision worth knowing: policies are never changed but
 * followed by others, so that each decision of the system can be explained later.
 */
package io.klartext.moderation;
