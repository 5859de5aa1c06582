/**
 * The difference between two revisions as data: member by member, block by block, word by word.
 *
 * <p>Decisions worth knowing: a difference is complete. Applied to the older revision it produces the newer one; the
 * tests check that. Words are aligned here, not by java-diff-utils: that library prefers equal blanks to equal words,
 * and its form with bounded memory takes up to ten times as long for texts that have little in common.
 */
package io.klartext.article.revision.diff;
