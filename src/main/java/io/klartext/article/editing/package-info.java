/**
 * Creating articles, changing and merging their working copies, restoring former texts.
 *
 * <p>Decision worth knowing: every change is a draft that is accepted as a whole, whether it came as a patch, a block,
 * a merge or a revision.
 */
package io.klartext.article.editing;
