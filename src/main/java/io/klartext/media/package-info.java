/**
 * Images for browsers: the URLs of originals and renditions, and the recipes of renditions.
 *
 * <p>Decision worth knowing: a URL contains everything that determines the bytes, so that caches may keep them for
 * ever. A few sizes are free to use; all others need a signed URL.
 */
package io.klartext.media;
