package io.klartext.portabletext.conversion;

/**
 * What a reader must know beside the text, and where it tells what it could not keep.
 *
 * @param locale the language of the text, which decides its quotation marks; null if it is unknown
 */
public record ImportContext(String locale, PictureAddresses pictures, Losses losses) {}
