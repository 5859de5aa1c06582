/**
 * Authors: the names above articles.
 *
 * <p>{@code article} imports it. Decision worth knowing: an author is a byline, not an account. Accounts are keys, in
 * {@code access}.
 */
package io.klartext.author;
