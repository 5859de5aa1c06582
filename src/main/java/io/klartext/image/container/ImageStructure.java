package io.klartext.image.container;

import io.klartext.image.ImageInfo;
import io.klartext.image.bytes.ByteRanges;
import io.klartext.image.metadata.Metadata;

/**
 * What the headers of a whole file say.
 *
 * @param clean the same image without whatever is not part of it
 * @param ends whether the file has its end marker; without it, pixels may be missing, which decoding tells
 */
public record ImageStructure(ImageInfo info, Metadata metadata, ByteRanges clean, boolean ends) {}
