package io.klartext.testing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** Draws pictures for tests, each different from all before. */
public final class Pictures {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Pictures() {}

    public static byte[] png(int width, int height) {
        return draw("png", width, height);
    }

    public static byte[] jpeg(int width, int height) {
        return draw("jpeg", width, height);
    }

    /** A PNG that is as large as its pixels, because it cannot be compressed. */
    public static byte[] noise(int width, int height) {
        Random random = new Random(NUMBER.incrementAndGet());
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, width, height, random.ints((long) width * height).toArray(), 0, width);
        return write("png", picture);
    }

    private static byte[] draw(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        picture.setRGB(0, 0, NUMBER.incrementAndGet() * 2_654_435);
        return write(format, picture);
    }

    private static byte[] write(String format, BufferedImage picture) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
