package io.klartext.media;

import io.klartext.image.Crop;
import io.klartext.image.FocalPoint;
import io.klartext.image.ImageFormat;
import io.klartext.platform.kernel.Slug;

/**
 * An image as it is used in one place.
 *
 * @param edition the key of its edition
 * @param fileName what editors call its file
 * @param width of the whole image, in pixels
 * @param height of the whole image, in pixels
 * @param frames more than 1 if it is animated
 * @param focalPoint {@link FocalPoint#CENTER} if nobody set another
 * @param crop {@link Crop#WHOLE} if all of it is used
 */
public record PlacedImage(
        String edition,
        ImageFormat format,
        String fileName,
        int width,
        int height,
        int frames,
        FocalPoint focalPoint,
        Crop crop) {
    /** The name of the file in URLs, without an extension. */
    String slug() {
        int end = fileName.lastIndexOf('.');
        return Slug.of(end < 0 ? fileName : fileName.substring(0, end), "picture");
    }

    boolean isAnimated() {
        return frames > 1;
    }

    boolean isWhole() {
        return crop.equals(Crop.WHOLE);
    }
}
