package io.klartext.image.render.scale;

import io.klartext.image.ImageInfo;
import io.klartext.image.PixelArea;

/**
 * How stored pixels are turned to be upright: one of the eight orientations of EXIF. They are mirrored in x, then in y;
 * then x and y are exchanged.
 */
public enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(true, false, false),
    HALF_TURN(true, true, false),
    FLIPPED(false, true, false),
    TRANSPOSED(false, false, true),
    QUARTER_TURN_RIGHT(false, true, true),
    TRANSVERSE(true, true, true),
    QUARTER_TURN_LEFT(true, false, true);

    private final boolean mirrorX;
    private final boolean mirrorY;
    private final boolean exchanged;

    Orientation(boolean mirrorX, boolean mirrorY, boolean exchanged) {
        this.mirrorX = mirrorX;
        this.mirrorY = mirrorY;
        this.exchanged = exchanged;
    }

    public static Orientation of(ImageInfo info) {
        return values()[info.orientation() - 1];
    }

    /** The stored side that becomes a side of the upright image. */
    public int storedWidth(int seenWidth, int seenHeight) {
        return exchanged ? seenHeight : seenWidth;
    }

    public int storedHeight(int seenWidth, int seenHeight) {
        return exchanged ? seenWidth : seenHeight;
    }

    /** The area of the stored pixels that becomes an area of the upright image. */
    public PixelArea stored(PixelArea seen, ImageInfo info) {
        int width = storedWidth(seen.width(), seen.height());
        int height = storedHeight(seen.width(), seen.height());
        int x = exchanged ? seen.y() : seen.x();
        int y = exchanged ? seen.x() : seen.y();
        return new PixelArea(
                mirrorX ? storedWidth(info.width(), info.height()) - x - width : x,
                mirrorY ? storedHeight(info.width(), info.height()) - y - height : y,
                width,
                height);
    }

    /** The index of a stored pixel in the upright image, counted row by row, for an image of this stored size. */
    int place(int x, int y, int width, int height) {
        int turnedX = mirrorX ? width - 1 - x : x;
        int turnedY = mirrorY ? height - 1 - y : y;
        return exchanged ? turnedX * height + turnedY : turnedY * width + turnedX;
    }
}
