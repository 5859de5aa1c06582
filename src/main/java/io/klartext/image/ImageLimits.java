package io.klartext.image;

/**
 * The limits of images. A larger image is refused before it is decoded.
 *
 * @param maxBytes of the file
 * @param maxPixels of a baseline JPEG, which is decoded row by row
 * @param maxFullDecodePixels of everything that has to be decoded as a whole: progressive JPEG, PNG, GIF, WebP
 * @param maxSide pixels of width or height
 * @param maxFrames of an animation
 * @param maxFramePixels of all frames of an animation together
 * @param maxIccBytes of the colour profile
 * @param maxMetadataBytes of EXIF, XMP, IPTC and text, each
 */
public record ImageLimits(
        long maxBytes,
        long maxPixels,
        long maxFullDecodePixels,
        int maxSide,
        int maxFrames,
        long maxFramePixels,
        int maxIccBytes,
        int maxMetadataBytes) {
    /** The default limits: large enough for every camera, small enough for every server. */
    public static final ImageLimits DEFAULT =
            new ImageLimits(32L << 20, 50_000_000, 25_000_000, 16_384, 100, 100_000_000, 4 << 20, 1 << 20);
}
