/**
 * Published comments as readers get them: trees, flat lists and HTML.
 *
 * <p>Decision worth knowing: one statement reads one generation of replies, however many comments there are.
 */
package io.klartext.comment.reading;
