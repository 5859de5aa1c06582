/**
 * Portable Text (portabletext.org): the form in which bodies are written, stored and read.
 *
 * <p>{@code article} imports it; it imports only {@code kernel}. Decision worth knowing: a body that exists as {@link
 * io.klartext.portabletext.PortableText} is valid. Reading JSON is the only way in and reports all that is wrong: HTML
 * becomes such JSON, and Markdown becomes HTML first.
 */
package io.klartext.portabletext;
