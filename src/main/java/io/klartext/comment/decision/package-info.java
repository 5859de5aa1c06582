/**
 * Decisions on comments by moderators, authors and rules, the leases that reserve a comment for one moderator, and the log
 * of decisions.
 *
 * <p>Decision worth knowing: every change of a comment's state appends one decision in the same transaction. Each decision
 * holds the hash of the one before, so that a changed or missing one is detected.
 */
package io.klartext.comment.decision;
