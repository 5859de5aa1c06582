/**
 * The file formats JPEG, PNG, GIF and WebP: their structure is checked, and what is not part of the image is left out.
 *
 * <p>Decision worth knowing: the parsers are ours, because they decide byte for byte what is stored; pixels stay compressed
 * and are never decoded here.
 */
package io.klartext.image.container;
