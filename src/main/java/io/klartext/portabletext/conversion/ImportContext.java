package io.klartext.portabletext.conversion;

/**
 * The context of a conversion, and the list of what it could not keep.
 *
 * @param locale the language of the text, which decides its quotation marks
 */
public record ImportContext(String locale, PictureAddresses pictures, Losses losses) {}
