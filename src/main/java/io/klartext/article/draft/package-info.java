/**
 * Drafts: the content that editors send, and the checks before it becomes the working copy.
 *
 * <p>Decision worth knowing: all mistakes in a draft are reported at once, each with its JSON Pointer.
 */
package io.klartext.article.draft;
