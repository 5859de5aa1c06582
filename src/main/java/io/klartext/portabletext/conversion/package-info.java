/**
 * The common part of the readers of HTML and Markdown: building blocks, finding pictures, and recording what is lost.
 *
 * <p>It imports {@code json}. Decision worth knowing: what cannot be kept is left out and reported, never refused; only
 * limits refuse a body.
 */
package io.klartext.portabletext.conversion;
