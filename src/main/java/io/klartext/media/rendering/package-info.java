/**
 * Draws and caches renditions.
 *
 * <p>Decision worth knowing: a rendition is drawn once for all concurrent requests, and the work is bounded by
 * processors, by megapixels and by time, so that renditions cannot exhaust the server.
 */
package io.klartext.media.rendering;
