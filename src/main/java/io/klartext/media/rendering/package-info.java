/**
 * Makes renditions and keeps them.
 *
 * <p>Decision worth knowing: a rendition is made once, however many ask for it at the same moment, and the work is bounded
 * by processors, by megapixels and by time, so that images cannot use up the server.
 */
package io.klartext.media.rendering;
