package io.klartext.media.rendering;

import io.klartext.image.ImageFormat;
import java.nio.file.Path;

/**
 * A cached rendition.
 *
 * @param file remains readable for at least some seconds
 * @param bytes the length of the file
 * @param digest the SHA-256 of its bytes, shortened to 128 bits, in hexadecimal digits
 */
public record Rendition(Path file, ImageFormat format, long bytes, String digest) {}
