package io.klartext.image.render.codec;

import io.klartext.image.ImageFormat;
import io.klartext.image.render.scale.Pixels;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes pixels: without metadata, and without an alpha channel if everything is opaque. */
public final class Encoder {
    private Encoder() {}

    public static byte[] encode(Pixels pixels, ImageFormat format, int quality) throws IOException {
        boolean flat = format == ImageFormat.JPEG || pixels.isOpaque();
        BufferedImage image = (flat && pixels.bands() == 4 ? pixels.onWhite() : pixels).toImage();
        ImageWriter writer = Codecs.writer(format);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param(writer, format, quality));
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static ImageWriteParam param(ImageWriter writer, ImageFormat format, int quality) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (format != ImageFormat.PNG) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            if (format == ImageFormat.WEBP) {
                param.setCompressionType("Lossy");
            }
            param.setCompressionQuality(quality / 100f);
        }
        if (param instanceof JPEGImageWriteParam jpeg) {
            jpeg.setOptimizeHuffmanTables(true);
        }
        return param;
    }
}
