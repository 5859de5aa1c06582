package io.klartext.asset;

import io.klartext.image.ImageFormat;

/**
 * The stored file of an asset.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param width in pixels, after the EXIF orientation was applied; so is the height
 * @param frames more than 1 if it is animated
 * @param thumbHash null for an SVG and for images that take too long to decode; so is the dominant colour
 */
public record AssetFile(
        String sha256,
        ImageFormat format,
        long bytes,
        int width,
        int height,
        int frames,
        String thumbHash,
        String dominantColor) {}
