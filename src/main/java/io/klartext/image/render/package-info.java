/**
 * Draws images in other sizes, and the placeholders that pages show until they have loaded.
 *
 * <p>Decision worth knowing: there are two engines, one in this JVM and one in child processes; they differ in speed and
 * single pixels, never in what a rendition shows, and nothing requires the second one.
 */
package io.klartext.image.render;
