package io.klartext.media;

import io.klartext.image.ImageFormat;
import io.klartext.platform.kernel.Slug;

/**
 * A picture as it is used somewhere.
 *
 * @param edition the key of its edition
 * @param fileName what somebody called it
 * @param width of the whole
 * @param height of the whole
 * @param frames 1 unless it is animated
 * @param region what of it is used
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
    /** What it is called in addresses, with the extension. */
    String file(String extension) {
        int end = fileName.lastIndexOf('.');
        return Slug.of(end < 0 ? fileName : fileName.substring(0, end), "picture") + "." + extension;
    }

    boolean isWhole() {
        return region.equals(Region.WHOLE);
    }
}
