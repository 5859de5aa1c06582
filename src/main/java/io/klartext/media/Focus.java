package io.klartext.media;

/** The point of a picture that no crop may lose, in shares of the whole picture. */
public record Focus(Share x, Share y) {
    /** Where nobody said anything else. */
    public static final Focus CENTRE = new Focus(Share.HALF, Share.HALF);

    @Override
    public String toString() {
        return x + "-" + y;
    }
}
