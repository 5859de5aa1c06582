/**
 * Reads and writes a body as Markdown.
 *
 * <p>It imports {@code html}. Decision worth knowing: what Markdown cannot express is written as HTML within it, and Markdown is read
 * by way of HTML.
 */
package io.klartext.portabletext.markdown;
