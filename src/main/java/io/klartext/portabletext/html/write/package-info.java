/**
 * Writes a body as HTML.
 *
 * <p>It imports the model. Decision worth knowing: every element, attribute and class that may come out is named in this folder; a
 * body supplies only escaped text and checked targets.
 */
package io.klartext.portabletext.html.write;
