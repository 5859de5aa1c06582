package io.klartext.image.render.scale;

import io.klartext.image.Deadline;
import io.klartext.image.PixelArea;
import io.klartext.image.RenderRequest;
import java.io.IOException;
import java.util.Arrays;

/**
 * Shrinks an image while it arrives row by row and turns it upright: boxes first, then Lanczos in x and in y. Besides
 * the result it holds only the rows that the window spans, so its memory does not depend on the size of the source.
 */
public final class Scaler implements RowConsumer {
    private final Deadline deadline;
    private final Orientation orientation;
    private final int width;
    private final int height;
    private final int bands;
    private final BoxShrink boxes;
    private final Lanczos across;
    private final Lanczos down;
    private final float[][] window;
    private final float[] sums;
    private final Pixels result;
    private int written;

    /**
     * @param stored the area of the stored pixels that is read
     * @param rendering the wanted rendition, after turning
     */
    public Scaler(PixelArea stored, int bands, RenderRequest rendering, Orientation orientation, Deadline deadline) {
        this.deadline = deadline;
        this.orientation = orientation;
        this.bands = bands;
        width = orientation.storedWidth(rendering.width(), rendering.height());
        height = orientation.storedHeight(rendering.width(), rendering.height());
        int boxWidth = BoxShrink.side(stored.width(), width);
        int boxHeight = BoxShrink.side(stored.height(), height);
        boxes = new BoxShrink(stored.width(), stored.height(), bands, boxWidth, boxHeight, this::averages);
        across = lanczos(stored.width(), boxWidth, width);
        down = lanczos(stored.height(), boxHeight, height);
        window = new float[down.longest()][width * bands];
        sums = new float[width * bands];
        result = new Pixels(rendering.width(), rendering.height(), bands);
    }

    @Override
    public void row(int y, byte[] samples) throws IOException {
        deadline.check();
        boxes.row(y, samples);
    }

    /** Whether all rows have come. */
    public boolean isComplete() {
        return written == height;
    }

    public Pixels result() {
        return result;
    }

    private static Lanczos lanczos(int length, int box, int to) {
        return new Lanczos(BoxShrink.boxes(length, box), (double) length / box / to, to);
    }

    private void averages(int y, float[] averages) {
        if (y == 0) {
            written = 0;
        }
        float[] narrow = window[y % window.length];
        if (bands == 3) {
            narrowColours(averages, narrow);
        } else {
            narrowWithAlpha(averages, narrow);
        }
        while (written < height && down.last(written) <= y) {
            write(written++);
        }
    }

    private void narrowColours(float[] from, float[] to) {
        for (int x = 0; x < width; x++) {
            int in = across.first(x) * 3;
            float red = 0;
            float green = 0;
            float blue = 0;
            for (float weight : across.weights(x)) {
                red += weight * from[in];
                green += weight * from[in + 1];
                blue += weight * from[in + 2];
                in += 3;
            }
            to[x * 3] = red;
            to[x * 3 + 1] = green;
            to[x * 3 + 2] = blue;
        }
    }

    private void narrowWithAlpha(float[] from, float[] to) {
        Arrays.fill(to, 0);
        for (int x = 0; x < width; x++) {
            int in = across.first(x) * 4;
            for (float weight : across.weights(x)) {
                for (int band = 0; band < 4; band++) {
                    to[x * 4 + band] += weight * from[in++];
                }
            }
        }
    }

    private void write(int y) {
        Arrays.fill(sums, 0);
        int row = down.first(y);
        for (float weight : down.weights(y)) {
            float[] narrow = window[row++ % window.length];
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weight * narrow[i];
            }
        }
        for (int x = 0; x < width; x++) {
            write(x * bands, orientation.place(x, y, width, height) * bands);
        }
    }

    private void write(int from, int to) {
        byte[] samples = result.samples();
        float share = 1;
        if (bands == 4) {
            samples[to + 3] = toByte(sums[from + 3]);
            share = sums[from + 3] <= 0 ? 0 : 255 / sums[from + 3];
        }
        for (int band = 0; band < 3; band++) {
            samples[to + band] = toByte(sums[from + band] * share);
        }
    }

    private static byte toByte(float value) {
        return (byte) Math.max(0, Math.min(255, (int) (value + 0.5f)));
    }
}
