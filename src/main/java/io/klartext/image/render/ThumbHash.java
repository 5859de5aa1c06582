package io.klartext.image.render;

import io.klartext.image.render.scale.Pixels;
import java.util.Arrays;

/**
 * Evan Wallace's ThumbHash: an image in about 25 bytes, from which a browser paints a blurred one while the real one
 * loads. It keeps the aspect, the transparency and the first few terms of a cosine transform of each channel.
 */
final class ThumbHash {
    static final int MAX_SIDE = 100;

    private static final int COLOURS = 3;
    private static final int ALPHA_TERMS = 5;

    /** One channel: its mean, and how it varies around it as numbers of 0 to 1 and their scale. */
    private static final class Terms {
        private double mean;
        private double[] varying;
        private double scale;
    }

    private final Pixels pixels;
    private final int width;
    private final int height;
    private final boolean alpha;

    private ThumbHash(Pixels pixels) {
        this.pixels = pixels;
        width = pixels.width();
        height = pixels.height();
        alpha = !pixels.isOpaque();
    }

    /** The hash of an image of at most {@value #MAX_SIDE} pixels a side. */
    static byte[] of(Pixels pixels) {
        if (pixels.width() > MAX_SIDE || pixels.height() > MAX_SIDE) {
            throw new IllegalArgumentException("The image is larger than " + MAX_SIDE + " pixels.");
        }
        return new ThumbHash(pixels).encode();
    }

    private byte[] encode() {
        int most = alpha ? 5 : 7;
        int across = terms(most, width);
        int down = terms(most, height);
        double[][] channels = channels();
        Terms light = transform(channels[0], Math.max(3, across), Math.max(3, down));
        Terms yellowBlue = transform(channels[1], 3, 3);
        Terms redGreen = transform(channels[2], 3, 3);
        Terms opacity = transform(channels[3], ALPHA_TERMS, ALPHA_TERMS);

        boolean landscape = width > height;
        int first = round(63 * light.mean)
                | (round(31.5 + 31.5 * yellowBlue.mean) << 6)
                | (round(31.5 + 31.5 * redGreen.mean) << 12)
                | (round(31 * light.scale) << 18)
                | ((alpha ? 1 : 0) << 23);
        int second = (landscape ? down : across)
                | (round(63 * yellowBlue.scale) << 3)
                | (round(63 * redGreen.scale) << 9)
                | ((landscape ? 1 : 0) << 15);
        Nibbles hash = new Nibbles();
        hash.add(first, 6);
        hash.add(second, 4);
        if (alpha) {
            hash.add(round(15 * opacity.mean) | (round(15 * opacity.scale) << 4), 2);
        }
        hash.add(light.varying);
        hash.add(yellowBlue.varying);
        hash.add(redGreen.varying);
        if (alpha) {
            hash.add(opacity.varying);
        }
        return hash.bytes();
    }

    private int terms(int most, int side) {
        return Math.max(1, round((double) most * side / Math.max(width, height)));
    }

    /** Brightness, yellow against blue, red against green, and opacity; on a background of the mean colour. */
    private double[][] channels() {
        double[] mean = meanColour();
        double[][] channels = new double[4][width * height];
        for (int i = 0; i < width * height; i++) {
            double opacity = pixels.sample(i, COLOURS) / 255.0;
            double red = mean[0] * (1 - opacity) + opacity / 255 * pixels.sample(i, 0);
            double green = mean[1] * (1 - opacity) + opacity / 255 * pixels.sample(i, 1);
            double blue = mean[2] * (1 - opacity) + opacity / 255 * pixels.sample(i, 2);
            channels[0][i] = (red + green + blue) / 3;
            channels[1][i] = (red + green) / 2 - blue;
            channels[2][i] = red - green;
            channels[3][i] = opacity;
        }
        return channels;
    }

    private double[] meanColour() {
        double[] mean = new double[COLOURS];
        double weight = 0;
        for (int i = 0; i < width * height; i++) {
            double opacity = pixels.sample(i, COLOURS) / 255.0;
            for (int band = 0; band < COLOURS; band++) {
                mean[band] += opacity / 255 * pixels.sample(i, band);
            }
            weight += opacity;
        }
        for (int band = 0; band < COLOURS && weight > 0; band++) {
            mean[band] /= weight;
        }
        return mean;
    }

    private Terms transform(double[] channel, int across, int down) {
        Terms terms = new Terms();
        double[] varying = new double[across * down];
        int count = 0;
        for (int v = 0; v < down; v++) {
            for (int u = 0; u * down < across * (down - v); u++) {
                double term = term(channel, u, v);
                if (u == 0 && v == 0) {
                    terms.mean = term;
                } else {
                    varying[count++] = term;
                    terms.scale = Math.max(terms.scale, Math.abs(term));
                }
            }
        }
        for (int i = 0; i < count && terms.scale > 0; i++) {
            varying[i] = 0.5 + 0.5 / terms.scale * varying[i];
        }
        terms.varying = Arrays.copyOf(varying, count);
        return terms;
    }

    private double term(double[] channel, int u, int v) {
        double[] cosines = new double[width];
        for (int x = 0; x < width; x++) {
            cosines[x] = Math.cos(Math.PI / width * u * (x + 0.5));
        }
        double sum = 0;
        for (int y = 0; y < height; y++) {
            double cosine = Math.cos(Math.PI / height * v * (y + 0.5));
            for (int x = 0; x < width; x++) {
                sum += channel[x + y * width] * cosines[x] * cosine;
            }
        }
        return sum / (width * height);
    }

    private static int round(double value) {
        return (int) Math.floor(value + 0.5);
    }

    /** Numbers of four bits, the lower half of each byte first. */
    private static final class Nibbles {
        private final byte[] bytes = new byte[64];
        private int count;

        void add(int value, int nibbles) {
            for (int i = 0; i < nibbles; i++) {
                int shifted = ((value >>> (4 * i)) & 0xF) << (4 * (count % 2));
                bytes[count / 2] = (byte) (bytes[count / 2] | shifted);
                count++;
            }
        }

        void add(double[] terms) {
            for (double term : terms) {
                add(round(15 * term), 1);
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, (count + 1) / 2);
        }
    }
}
