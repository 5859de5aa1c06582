/**
 * Reads HTML as a body.
 *
 * <p>It imports the model and {@code json}. Decision worth knowing: no markup is passed through. Texts are taken out of the document,
 * and what is unknown is left out, so that nothing needs to be cleaned afterwards.
 */
package io.klartext.portabletext.html.read;
