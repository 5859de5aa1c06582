package io.klartext.image.render;

import io.klartext.image.render.scale.Pixels;

/** The most frequent colour of an image: the mean of the fullest of 512 boxes of similar colours. */
final class DominantColor {
    private static final int BOXES = 512;
    private static final int ALPHA = 3;

    private DominantColor() {}

    /** In the form {@code #rrggbb}; white if everything is transparent. */
    static String of(Pixels pixels) {
        long[] weights = new long[BOXES];
        for (int i = 0; i < pixels.width() * pixels.height(); i++) {
            weights[box(pixels, i)] += pixels.sample(i, ALPHA);
        }
        int fullest = 0;
        for (int box = 1; box < BOXES; box++) {
            fullest = weights[box] > weights[fullest] ? box : fullest;
        }
        return weights[fullest] == 0 ? "#ffffff" : mean(pixels, fullest, weights[fullest]);
    }

    private static String mean(Pixels pixels, int box, long weight) {
        long[] sums = new long[ALPHA];
        for (int i = 0; i < pixels.width() * pixels.height(); i++) {
            if (box(pixels, i) == box) {
                for (int band = 0; band < ALPHA; band++) {
                    sums[band] += (long) pixels.sample(i, band) * pixels.sample(i, ALPHA);
                }
            }
        }
        return "#%02x%02x%02x".formatted(rounded(sums[0], weight), rounded(sums[1], weight), rounded(sums[2], weight));
    }

    private static long rounded(long sum, long weight) {
        return (sum + weight / 2) / weight;
    }

    private static int box(Pixels pixels, int i) {
        return ((pixels.sample(i, 0) >> 5) << 6) | ((pixels.sample(i, 1) >> 5) << 3) | (pixels.sample(i, 2) >> 5);
    }
}
