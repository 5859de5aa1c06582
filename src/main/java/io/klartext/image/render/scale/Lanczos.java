package io.klartext.image.render.scale;

/** The source samples of each sample of a shorter line, and their weights: a Lanczos window of three lobes. */
final class Lanczos {
    private static final int LOBES = 3;

    private final int[] first;
    private final float[][] weights;
    private int longest;

    /**
     * @param available how many source samples there are
     * @param ratio how many of them make one sample of the result, 1 or more
     */
    Lanczos(int available, double ratio, int length) {
        first = new int[length];
        weights = new float[length][];
        for (int i = 0; i < length; i++) {
            double center = (i + 0.5) * ratio - 0.5;
            int from = Math.max(0, (int) Math.ceil(center - LOBES * ratio));
            int to = Math.min(available - 1, (int) Math.floor(center + LOBES * ratio));
            first[i] = Math.min(from, available - 1);
            weights[i] = weights(first[i], Math.max(to, first[i]), center, ratio);
            longest = Math.max(longest, weights[i].length);
        }
    }

    int first(int i) {
        return first[i];
    }

    int last(int i) {
        return first[i] + weights[i].length - 1;
    }

    float[] weights(int i) {
        return weights[i];
    }

    /** The most source samples that any sample of the result needs. */
    int longest() {
        return longest;
    }

    private static float[] weights(int from, int to, double center, double ratio) {
        double[] exact = new double[to - from + 1];
        double sum = 0;
        for (int j = 0; j < exact.length; j++) {
            exact[j] = from == to ? 1 : window((from + j - center) / ratio);
            sum += exact[j];
        }
        float[] normalized = new float[exact.length];
        for (int j = 0; j < exact.length; j++) {
            normalized[j] = (float) (exact[j] / sum);
        }
        return normalized;
    }

    private static double window(double x) {
        if (Math.abs(x) < 1e-9) {
            return 1;
        }
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        double angle = Math.PI * x;
        return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
    }
}
