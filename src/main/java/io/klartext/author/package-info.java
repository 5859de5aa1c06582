/**
 * Authors: the names above articles.
 *
 * <p>{@code article} imports it; it imports {@code directory}, {@code asset} and below. Decision worth knowing: an author is a byline
 * and no account; who may sign in is the business of {@code access}.
 */
package io.klartext.author;
