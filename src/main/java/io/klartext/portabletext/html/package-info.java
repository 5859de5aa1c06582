/**
 * A body as HTML: {@code read} and {@code write} have nothing in common but the language.
 *
 * <p>Decision worth knowing: whatever {@code write} writes, {@code read} reads as the same body.
 */
package io.klartext.portabletext.html;
