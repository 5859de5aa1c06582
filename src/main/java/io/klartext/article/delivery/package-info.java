/**
 * Published articles for readers: one, lists, related ones.
 *
 * <p>Decision worth knowing: its queries know no table with drafts.
 */
package io.klartext.article.delivery;
