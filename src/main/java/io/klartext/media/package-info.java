/**
 * Images as browsers get them: the URLs of originals and renditions, and what a rendition is made by.
 *
 * <p>Decision worth knowing: a URL holds everything that decides about the bytes, so that caches may keep them for ever.
 * Anybody may ask for a few sizes; any other size needs a URL that we have signed.
 */
package io.klartext.media;
