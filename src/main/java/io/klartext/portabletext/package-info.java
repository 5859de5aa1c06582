/**
 * Portable Text (portabletext.org): the model of bodies.
 *
 * <p>It imports only {@code link}. Its subpackages read and write it as JSON, HTML and Markdown. Decision worth
 * knowing: a {@link io.klartext.portabletext.PortableText} is valid. Bodies from clients are checked when they are
 * read; stored bodies are not checked again.
 */
package io.klartext.portabletext;
