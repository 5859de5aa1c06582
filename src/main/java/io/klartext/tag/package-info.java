/**
 * Tags: what articles are about.
 *
 * <p>{@code article} imports it; it imports {@code directory} and below. Decision worth knowing: a tag's identity is its
 * id, so that a renamed tag stays on its articles.
 */
package io.klartext.tag;
