/**
 * The submission of a comment by a reader: its form, the checks, the limits, the proof of work and the receipt.
 *
 * <p>Decision worth knowing: everything that can refuse a comment is checked before it is screened, and whoever gets a
 * receipt can follow the comment without an account.
 */
package io.klartext.comment.submission;
