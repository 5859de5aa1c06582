/**
 * Portable Text (portabletext.org): the model of bodies.
 *
 * <p>It imports only {@code link}. Its subpackages read and write it as JSON, HTML and Markdown. Decision worth
 * knowing: a {@link io.klartext.portabletext.PortableText} is valid. What a client sends is checked when it is read, and
 * what is stored is not checked again.
 */
package io.klartext.portabletext;
