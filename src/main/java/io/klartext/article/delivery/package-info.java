/**
 * Published articles for readers: single ones, lists and related ones.
 *
 * <p>Decision worth knowing: its queries do not use the tables of working copies.
 */
package io.klartext.article.delivery;
