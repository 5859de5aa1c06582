/**
 * Merges two edits of one text: what only one side changed is kept, what both changed differently is a conflict.
 *
 * <p>Decision worth knowing: who came first decides the order of insertions at one place and nothing else.
 */
package io.klartext.article.revision.merge;
