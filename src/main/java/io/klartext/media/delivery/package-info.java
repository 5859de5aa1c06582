/**
 * The bytes of originals and renditions over HTTP, outside of the API's paths.
 *
 * <p>Reads the tables of {@code asset} in one statement. Decision worth knowing: a file is refused once no asset outside of
 * the trash shows it or the right to show it has ended, although caches may hold it longer.
 */
package io.klartext.media.delivery;
