/**
 * Decodes files into rows of pixels and encodes pixels into files.
 *
 * <p>Decision worth knowing: each codec is chosen by name; what ImageIO would choose depends on class loaders.
 */
package io.klartext.image.render.codec;
