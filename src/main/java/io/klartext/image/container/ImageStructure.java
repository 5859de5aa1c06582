package io.klartext.image.container;

import io.klartext.image.ImageInfo;
import io.klartext.image.bytes.ByteRanges;
import io.klartext.image.metadata.Metadata;

/**
 * The structure of a file, according to all its headers.
 *
 * @param clean the same image without everything that is not part of it
 * @param ends whether the file has its end marker; without it, pixels may be missing, which only decoding can show
 */
public record ImageStructure(ImageInfo info, Metadata metadata, ByteRanges clean, boolean ends) {}
