package io.klartext.media;

/** A part of a picture that stands for the whole, in shares of the whole picture. */
public record Region(Share x, Share y, Share width, Share height) {
    /** All of it. */
    public static final Region WHOLE = new Region(Share.NOTHING, Share.NOTHING, Share.ALL, Share.ALL);

    /** Whether it has an area, and lies in the picture. */
    boolean isPossible() {
        return width.tenThousandths() > 0
                && height.tenThousandths() > 0
                && x.tenThousandths() + width.tenThousandths() <= Share.WHOLE
                && y.tenThousandths() + height.tenThousandths() <= Share.WHOLE;
    }

    @Override
    public String toString() {
        return x + "-" + y + "-" + width + "-" + height;
    }
}
