package io.klartext.image.render.scale;

import java.io.IOException;
import java.util.Arrays;

/**
 * The first, cheap step of shrinking: averages whole boxes of pixels, as many as still leave at least two for each
 * pixel of the result. Holds one row of boxes. Colours are multiplied by their alpha, and the result stays
 * premultiplied.
 */
final class BoxShrink implements RowConsumer {
    /** The limit at which the sum of the largest box, colour times alpha, fits into 32 bits. */
    private static final int LARGEST = 128;

    /** Receives the averages, row by row. */
    interface Averages {
        void row(int y, float[] averages) throws IOException;
    }

    private final int width;
    private final int height;
    private final int bands;
    private final int boxWidth;
    private final int boxHeight;
    private final int[] sums;
    private final float[] averages;
    private final Averages next;
    private int rows;

    BoxShrink(int width, int height, int bands, int boxWidth, int boxHeight, Averages next) {
        this.width = width;
        this.height = height;
        this.bands = bands;
        this.boxWidth = boxWidth;
        this.boxHeight = boxHeight;
        this.next = next;
        sums = new int[boxes(width, boxWidth) * bands];
        averages = new float[sums.length];
    }

    /** The side of a box for shrinking a line to another length. */
    static int side(int from, int to) {
        return Math.max(1, Math.min(LARGEST, from / (2 * to)));
    }

    static int boxes(int length, int side) {
        return (length + side - 1) / side;
    }

    @Override
    public void row(int y, byte[] samples) throws IOException {
        if (y == 0) {
            clear();
        }
        if (bands == 3) {
            addColours(samples);
        } else {
            addWeighted(samples);
        }
        rows++;
        if (rows == boxHeight || y == height - 1) {
            average();
            clear();
            next.row(y / boxHeight, averages);
        }
    }

    private void clear() {
        Arrays.fill(sums, 0);
        rows = 0;
    }

    private void addColours(byte[] samples) {
        int in = 0;
        for (int box = 0; box < sums.length; box += 3) {
            int end = Math.min(in + boxWidth * 3, width * 3);
            int red = 0;
            int green = 0;
            int blue = 0;
            for (; in < end; in += 3) {
                red += samples[in] & 0xFF;
                green += samples[in + 1] & 0xFF;
                blue += samples[in + 2] & 0xFF;
            }
            sums[box] += red;
            sums[box + 1] += green;
            sums[box + 2] += blue;
        }
    }

    private void addWeighted(byte[] samples) {
        for (int x = 0; x < width; x++) {
            int in = x * 4;
            int box = x / boxWidth * 4;
            int alpha = samples[in + 3] & 0xFF;
            sums[box] += (samples[in] & 0xFF) * alpha;
            sums[box + 1] += (samples[in + 1] & 0xFF) * alpha;
            sums[box + 2] += (samples[in + 2] & 0xFF) * alpha;
            sums[box + 3] += alpha;
        }
    }

    private void average() {
        int lastColumns = width - (sums.length / bands - 1) * boxWidth;
        float full = 1f / (boxWidth * rows);
        float last = 1f / (lastColumns * rows);
        for (int i = 0; i < sums.length; i++) {
            float share = i < sums.length - bands ? full : last;
            averages[i] = bands == 4 && i % 4 != 3 ? sums[i] * share / 255 : sums[i] * share;
        }
    }
}
