/**
 * What became different between two texts of an article, as data: member by member, block by block, word by word.
 *
 * <p>Decision worth knowing: a difference is complete. Applied to the older text it makes the newer one, and that is how
 * it is tested.
 */
package io.klartext.article.revision.diff;
