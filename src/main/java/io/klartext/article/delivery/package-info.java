/**
 * Published articles for readers: single ones, lists and related ones.
 *
 * <p>Decision worth knowing: its queries do not use the tables of working copies, and the SQL function {@code is_public}
 * alone decides which publications are public now.
 */
package io.klartext.article.delivery;
