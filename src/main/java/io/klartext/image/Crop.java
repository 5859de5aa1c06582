package io.klartext.image;

/** A part of a picture, in its pixels as it is seen: after the EXIF orientation was applied. */
public record Crop(int x, int y, int width, int height) {
    public Crop {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "A crop has to have pixels, not " + width + " x " + height + " at " + x + ", " + y + ".");
        }
    }
}
