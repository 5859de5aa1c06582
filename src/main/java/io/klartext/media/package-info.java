/**
 * Pictures as browsers get them: originals and renditions under addresses that never change their meaning.
 *
 * <p>Packages that show pictures import it for {@link io.klartext.media.MediaUrls}; it imports {@code image}, {@code
 * storage}, {@code database} and {@code kernel}, and reads the tables of {@code asset} with SQL of its own. Decision
 * worth knowing: an address holds everything that decides about the bytes, so that they may be kept for ever by
 * everybody; what costs work is open to all only in a few sizes, and for the rest the address is signed.
 */
package io.klartext.media;
