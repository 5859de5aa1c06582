package io.klartext.image;

/** A rectangle of pixels of an image as it is seen, after its orientation was applied. */
public record PixelArea(int x, int y, int width, int height) {
    public PixelArea {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "An area has pixels, not " + width + " x " + height + " at " + x + ", " + y + ".");
        }
    }
}
