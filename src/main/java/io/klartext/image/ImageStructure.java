package io.klartext.image;

/**
 * What the headers of a whole file say.
 *
 * @param clean the same picture without whatever is not part of it
 */
record ImageStructure(ImageInfo info, Metadata metadata, ByteRanges clean) {}
