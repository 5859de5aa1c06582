package io.klartext.image;

import static io.klartext.image.UnacceptableImage.tooLarge;

import java.util.Locale;

/**
 * Compares the values of a header with the limits. Every refusal names both numbers.
 *
 * @param deadline the end of the parsing
 */
public record Bounds(ImageLimits limits, Deadline deadline) {
    private static final double MEGA = 1e6;

    public void bytes(long bytes) {
        if (bytes > limits.maxBytes()) {
            throw new UnacceptableImage(
                    UnacceptableImage.Reason.TOO_MANY_BYTES,
                    "The file has %d bytes; the limit is %d.".formatted(bytes, limits.maxBytes()));
        }
    }

    /**
     * Refuses an image with too many pixels.
     *
     * @param whole whether the format is decoded as a whole instead of row by row
     */
    public void size(long width, long height, boolean whole) {
        if (width < 1 || height < 1) {
            throw UnacceptableImage.damaged("The image has " + width + " x " + height + " pixels.");
        }
        if (width > limits.maxSide() || height > limits.maxSide()) {
            throw tooLarge("The image has %d x %d pixels; a side may have %d at most."
                    .formatted(width, height, limits.maxSide()));
        }
        long most = whole ? limits.maxFullDecodePixels() : limits.maxPixels();
        if (width * height > most) {
            throw tooLarge("The image has %s megapixels (%d x %d); the limit for its kind is %s."
                    .formatted(mega(width * height), width, height, mega(most)));
        }
    }

    public void frames(int frames, long framePixels) {
        if (frames > limits.maxFrames()) {
            throw tooLarge("The image has more than %d frames.".formatted(limits.maxFrames()));
        }
        if (frames > 1 && frames * framePixels > limits.maxFramePixels()) {
            throw tooLarge("The image's %d frames have more than %s megapixels together."
                    .formatted(frames, mega(limits.maxFramePixels())));
        }
    }

    public void icc(long bytes) {
        if (bytes > limits.maxIccBytes()) {
            throw tooLarge("The colour profile has more than %d bytes.".formatted(limits.maxIccBytes()));
        }
    }

    public void metadata(String kind, long bytes) {
        if (bytes > limits.maxMetadataBytes()) {
            throw tooLarge("The image has more than %d bytes of %s.".formatted(limits.maxMetadataBytes(), kind));
        }
    }

    private static String mega(long pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels / MEGA);
    }
}
