/**
 * Decisions on comments by moderators, writers and rules, and the log that keeps them.
 *
 * <p>Decision worth knowing: every change of a comment's state appends one decision in the same transaction. Each decision
 * holds the hash of the one before, so that a changed or missing one is noticed.
 */
package io.klartext.comment.decision;
