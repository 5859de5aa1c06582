/**
 * Comments of readers: submission, screening, reports, decisions, withdrawal and erasure.
 * <p>Imported by {@code moderation}, which implements screening and the weights of reports. Decision worth knowing:
 * every change of state appends a decision to a hash-chained log without personal data, so that erasing a comment does
 * not break the log.
 */
package io.klartext.comment;
