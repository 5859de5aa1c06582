package io.klartext.image.render.scale;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** A small image in memory: interleaved samples of 8 bits, red, green, blue and, with four bands, alpha. */
public final class Pixels {
    private static final int[] COLOUR_BANDS = {0, 1, 2};
    private static final int ALPHA = 3;

    private final int width;
    private final int height;
    private final int bands;
    private final byte[] samples;

    public Pixels(int width, int height, int bands) {
        this.width = width;
        this.height = height;
        this.bands = bands;
        this.samples = new byte[width * height * bands];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int bands() {
        return bands;
    }

    public byte[] samples() {
        return samples;
    }

    public int sample(int pixel, int band) {
        return band < bands ? samples[pixel * bands + band] & 0xFF : 0xFF;
    }

    /** Converts the colours from those of the profile to sRGB. */
    public void convertToSrgb(ICC_Profile profile) {
        ICC_Profile[] way = {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
        WritableRaster colours = raster().createWritableChild(0, 0, width, height, 0, 0, COLOUR_BANDS);
        new ColorConvertOp(way, null).filter(colours, colours);
    }

    /** Raises the colours, as numbers from 0 to 1, to this power. */
    public void applyGamma(double exponent) {
        byte[] table = new byte[256];
        for (int value = 0; value < table.length; value++) {
            table[value] = (byte) Math.round(255 * Math.pow(value / 255.0, exponent));
        }
        for (int i = 0; i < samples.length; i++) {
            if (i % bands < ALPHA) {
                samples[i] = table[samples[i] & 0xFF];
            }
        }
    }

    public boolean isOpaque() {
        if (bands > ALPHA) {
            for (int i = ALPHA; i < samples.length; i += bands) {
                if (samples[i] != (byte) 0xFF) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The same image on a white background. */
    public Pixels onWhite() {
        Pixels opaque = new Pixels(width, height, ALPHA);
        for (int pixel = 0; pixel < width * height; pixel++) {
            int alpha = sample(pixel, ALPHA);
            for (int band = 0; band < ALPHA; band++) {
                int value = (sample(pixel, band) * alpha + 255 * (255 - alpha) + 127) / 255;
                opaque.samples[pixel * ALPHA + band] = (byte) value;
            }
        }
        return opaque;
    }

    /** As the encoders take it. */
    public BufferedImage toImage() {
        int type = bands > ALPHA ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage image = new BufferedImage(width, height, type);
        image.getRaster().setRect(raster());
        return image;
    }

    private WritableRaster raster() {
        int[] offsets = bands > ALPHA ? new int[] {0, 1, 2, ALPHA} : COLOUR_BANDS;
        return Raster.createInterleavedRaster(
                new DataBufferByte(samples, samples.length), width, height, width * bands, bands, offsets, null);
    }
}
