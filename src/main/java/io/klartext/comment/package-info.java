/**
 * What readers write under articles, and how it lives: submitted, screened, reported, decided on, withdrawn, erased.
 *
 * <p>May be imported by {@code moderation}, which decides by rules what a first look makes of a comment and what reports
 * count for. Decision worth knowing: every change of state leaves a decision in an append-only, hash-chained log that
 * holds nothing personal, so that erasing a comment leaves the log whole.
 */
package io.klartext.comment;
