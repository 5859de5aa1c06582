/**
 * Maintains the numbers of articles of tags and authors, and of all articles, publications and comments.
 *
 * <p>Decision worth knowing: triggers count, in the transaction that makes a change, by adding a row with the difference.
 * Transactions with a tag in common do not wait for each other; the rows are added up later.
 */
package io.klartext.article.counting;
