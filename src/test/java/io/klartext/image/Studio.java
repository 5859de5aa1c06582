package io.klartext.image;

import io.klartext.image.render.ImageEngine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Has engines draw files that tests made, in a directory of theirs, and compares what comes out. */
public final class Studio {
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private int files;

    public Studio(Path directory) {
        this.directory = directory;
    }

    public static ImageInfo info(ImageFormat format, int width, int height) {
        return new ImageInfo(format, width, height, 1, 1, false, false);
    }

    public static ImageInfo oriented(ImageInfo info, int orientation) {
        return new ImageInfo(info.format(), info.width(), info.height(), orientation, 1, false, false);
    }

    public Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("source" + files++), bytes);
    }

    public byte[] render(ImageEngine engine, byte[] source, ImageInfo info, RenderRequest rendering)
            throws IOException {
        Path target = directory.resolve("target" + files++);
        engine.render(file(source), info, rendering, target);
        return Files.readAllBytes(target);
    }

    /** The whole picture as PNG, decoded again. */
    public BufferedImage draw(ImageEngine engine, byte[] source, ImageInfo info, int width, int height)
            throws IOException {
        return draw(engine, source, info, new PixelArea(0, 0, info.width(), info.height()), width, height);
    }

    public BufferedImage draw(ImageEngine engine, byte[] source, ImageInfo info, PixelArea crop, int width, int height)
            throws IOException {
        RenderRequest rendering = new RenderRequest(crop, width, height, ImageFormat.PNG, 80, Credit.NONE);
        return Paintings.read(render(engine, source, info, rendering));
    }

    /** The mean difference of the samples, alpha included; of grey, the stored values are taken, as browsers do. */
    public static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            throw new AssertionError("%d x %d and %d x %d pixels"
                    .formatted(one.getWidth(), one.getHeight(), other.getWidth(), other.getHeight()));
        }
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int band = 0; band < 4; band++) {
                    sum += Math.abs(sample(one, x, y, band) - sample(other, x, y, band));
                }
            }
        }
        return sum / 4.0 / one.getWidth() / one.getHeight();
    }

    public static int sample(BufferedImage image, int x, int y, int band) {
        int bands = image.getRaster().getNumBands();
        boolean alpha = image.getColorModel().hasAlpha();
        if (image.getColorModel() instanceof java.awt.image.IndexColorModel) {
            return image.getRGB(x, y) >> (band == 3 ? 24 : 16 - 8 * band) & 0xFF;
        }
        if (band == 3) {
            return alpha ? image.getRaster().getSample(x, y, bands - 1) : 255;
        }
        return image.getRaster().getSample(x, y, bands < 3 ? 0 : band);
    }
}
