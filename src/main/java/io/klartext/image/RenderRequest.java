package io.klartext.image;

import java.util.Set;

/**
 * A rendition to draw: a part of an image in a size, in sRGB, upright, and without metadata except the credit. It is
 * never larger than the part, because that would add bytes and no detail.
 *
 * @param crop the part, in pixels of the source as it is seen
 * @param width pixels of the result; not more than the crop has
 * @param height pixels of the result; not more than the crop has
 * @param format JPEG, PNG or WebP
 * @param quality 1 to 100, for JPEG and WebP; PNG loses nothing
 */
public record RenderRequest(PixelArea crop, int width, int height, ImageFormat format, int quality, Credit credit) {
    private static final Set<ImageFormat> FORMATS = Set.of(ImageFormat.JPEG, ImageFormat.PNG, ImageFormat.WEBP);

    public RenderRequest {
        if (width < 1 || height < 1 || width > crop.width() || height > crop.height()) {
            throw new IllegalArgumentException("A part of " + crop.width() + " x " + crop.height()
                    + " pixels cannot be drawn in " + width + " x " + height + ".");
        }
        if (!FORMATS.contains(format)) {
            throw new IllegalArgumentException("Images are drawn as JPEG, PNG or WebP, not as " + format + ".");
        }
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("The quality is 1 to 100, not " + quality + ".");
        }
    }

    /** The whole image in another size. */
    public static RenderRequest whole(
            ImageInfo info, int width, int height, ImageFormat format, int quality, Credit credit) {
        return new RenderRequest(
                new PixelArea(0, 0, info.width(), info.height()), width, height, format, quality, credit);
    }

    /** Fails unless the crop lies within the image. */
    public void requireWithin(ImageInfo info) {
        if (crop.x() + (long) crop.width() > info.width() || crop.y() + (long) crop.height() > info.height()) {
            throw new IllegalArgumentException(
                    "The crop reaches beyond the image's " + info.width() + " x " + info.height() + " pixels.");
        }
    }
}
