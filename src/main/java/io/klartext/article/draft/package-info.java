/**
 * Drafts: what a writer sends, and the checks that make it the text of an article.
 *
 * <p>Decision worth knowing: everything that is wrong with a draft is reported at once, each fault with its JSON
 * Pointer.
 */
package io.klartext.article.draft;
