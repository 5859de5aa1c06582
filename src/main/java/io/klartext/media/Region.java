package io.klartext.media;

/** A part of a picture, in fractions of the whole. */
public record Region(Share x, Share y, Share width, Share height) {
    /** The whole picture. */
    public static final Region WHOLE = new Region(Share.NOTHING, Share.NOTHING, Share.ALL, Share.ALL);

    /** Whether it is not empty and lies inside the picture. */
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
