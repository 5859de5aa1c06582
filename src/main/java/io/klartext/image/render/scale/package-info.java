/**
 * Shrinks an image and turns it upright while its rows arrive.
 *
 * <p>Decision worth knowing: memory depends on the size of the result, not on that of the source.
 */
package io.klartext.image.render.scale;
