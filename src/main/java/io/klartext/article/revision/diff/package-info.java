/**
 * The difference between two revisions as data: member by member, block by block, word by word.
 *
 * <p>Decision worth knowing: a difference is complete. Applied to the older revision it produces the newer one; the
 * tests check that.
 */
package io.klartext.article.revision.diff;
