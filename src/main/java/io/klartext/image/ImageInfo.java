package io.klartext.image;

/**
 * The header of an image.
 *
 * @param width pixels, after orientation
 * @param height pixels, after orientation
 * @param orientation how the stored pixels are to be turned, 1 to 8 as in EXIF; 1 is as they are
 * @param frames how many images follow each other; 1 unless it is animated
 * @param alpha whether parts of it may be transparent
 * @param progressive whether it is a JPEG in several scans, which costs several times as much to decode
 */
public record ImageInfo(
        ImageFormat format, int width, int height, int orientation, int frames, boolean alpha, boolean progressive) {
    public long pixels() {
        return (long) width * height;
    }

    /** The same pixels, to be turned before they are shown; half of the orientations swap width and height. */
    public ImageInfo turned(int orientation) {
        boolean aside = orientation > 4;
        return new ImageInfo(
                format, aside ? height : width, aside ? width : height, orientation, frames, alpha, progressive);
    }
}
