/**
 * Tags: what articles are about.
 *
 * <p>{@code article} imports it. Decision worth knowing: articles refer to tags by id, so that a renamed tag stays on
 * its articles.
 */
package io.klartext.tag;
