package io.klartext.media.rendering;

import io.klartext.image.ImageFormat;
import java.nio.file.Path;

/**
 * A rendition that is kept as a file.
 *
 * @param file readable for at least ten seconds
 * @param bytes the length of the file
 * @param digest the first 128 bits of the SHA-256 of its bytes, in hexadecimal digits
 */
public record Rendition(Path file, ImageFormat format, long bytes, String digest) {}
