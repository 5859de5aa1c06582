package io.klartext.image.render.scale;

import io.klartext.image.ImageInfo;
import io.klartext.image.PixelArea;

/**
 * How stored pixels are turned to be seen upright, the eight ways of EXIF: mirrored in x, then in y, then with x and y
 * exchanged.
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

    /** The stored one of two seen sides. */
    public int storedWidth(int seenWidth, int seenHeight) {
        return exchanged ? seenHeight : seenWidth;
    }

    public int storedHeight(int seenWidth, int seenHeight) {
        return exchanged ? seenWidth : seenHeight;
    }

    /** Where the part that is seen lies among the stored pixels. */
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

    /** The place of a stored pixel among the seen ones, counted row by row, in an image of this stored size. */
    int place(int x, int y, int width, int height) {
        int turnedX = mirrorX ? width - 1 - x : x;
        int turnedY = mirrorY ? height - 1 - y : y;
        return exchanged ? turnedX * height + turnedY : turnedY * width + turnedX;
    }
}
