/**
 * Creating articles, changing and merging their working copies, restoring revisions.
 *
 * <p>Decision worth knowing: every change, whether a patch, a block, a merge or a restored revision, becomes a draft
 * that is accepted or refused as a whole.
 */
package io.klartext.article.editing;
