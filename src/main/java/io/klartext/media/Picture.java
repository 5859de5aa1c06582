package io.klartext.media;

import io.klartext.image.ImageFormat;
import io.klartext.platform.kernel.Slug;

/**
 * The use of a picture.
 *
 * @param edition the key of its edition
 * @param fileName the file name, for people
 * @param width of the whole
 * @param height of the whole
 * @param frames 1 unless it is animated
 * @param region the part that is used
 */
public record Picture(
        String edition,
        ImageFormat format,
        String fileName,
        int width,
        int height,
        int frames,
        Focus focus,
        Region region) {
    /** The file name in URLs, with the extension. */
    String file(String extension) {
        int end = fileName.lastIndexOf('.');
        return Slug.of(end < 0 ? fileName : fileName.substring(0, end), "picture") + "." + extension;
    }

    boolean isWhole() {
        return region.equals(Region.WHOLE);
    }
}
