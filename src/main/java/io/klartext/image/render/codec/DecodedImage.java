package io.klartext.image.render.codec;

import io.klartext.image.PixelArea;
import io.klartext.image.render.scale.RowConsumer;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;

/**
 * An image that was decoded as a whole, passed on row by row. Samples are read as they are stored, because the
 * conversions of Java treat grey as linear light and make every grey image too bright.
 */
final class DecodedImage {
    private final Raster raster;
    private final ColorModel colors;
    private final int bands;

    DecodedImage(BufferedImage image) {
        image.coerceData(false);
        raster = image.getRaster();
        colors = image.getColorModel();
        bands = colors.hasAlpha() ? 4 : 3;
    }

    /** The image as a part of a larger canvas, on which everything else is transparent. */
    static DecodedImage onCanvas(BufferedImage frame, int left, int top, int width, int height) {
        BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int visible = Math.min(frame.getWidth(), width - left);
        int rows = Math.min(frame.getHeight(), height - top);
        for (int y = 0; y < rows && visible > 0; y++) {
            int[] row = frame.getRGB(0, y, visible, 1, null, 0, visible);
            canvas.setRGB(left, top + y, visible, 1, row, 0, visible);
        }
        return new DecodedImage(canvas);
    }

    int bands() {
        return bands;
    }

    void write(PixelArea part, RowConsumer rows) throws IOException {
        byte[] samples = new byte[part.width() * bands];
        int[] stored = null;
        for (int y = 0; y < part.height(); y++) {
            stored = raster.getPixels(part.x(), part.y() + y, part.width(), 1, stored);
            if (colors instanceof IndexColorModel palette) {
                look(palette, stored, samples);
            } else {
                spread(stored, samples);
            }
            rows.row(y, samples);
        }
    }

    private void look(IndexColorModel palette, int[] stored, byte[] samples) {
        for (int x = 0; x < stored.length; x++) {
            int argb = palette.getRGB(stored[x]);
            samples[x * bands] = (byte) (argb >> 16);
            samples[x * bands + 1] = (byte) (argb >> 8);
            samples[x * bands + 2] = (byte) argb;
            if (bands == 4) {
                samples[x * bands + 3] = (byte) (argb >>> 24);
            }
        }
    }

    private void spread(int[] stored, byte[] samples) {
        int storedBands = raster.getNumBands();
        int greatest = (1 << colors.getComponentSize(0)) - 1;
        boolean grey = storedBands < 3;
        for (int in = 0, out = 0; in < stored.length; in += storedBands, out += bands) {
            for (int band = 0; band < 3; band++) {
                samples[out + band] = toByte(stored[grey ? in : in + band], greatest);
            }
            if (bands == 4) {
                samples[out + 3] = toByte(stored[in + storedBands - 1], greatest);
            }
        }
    }

    private static byte toByte(int value, int greatest) {
        return (byte) (greatest == 255 ? value : (value * 255L + greatest / 2) / greatest);
    }
}
