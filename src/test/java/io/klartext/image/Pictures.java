package io.klartext.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/** Draws pictures, and writes and reads their files with the encoders of the JDK. */
public final class Pictures {
    private Pictures() {}

    public static BufferedImage drawn(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        for (int x = 0; x < width; x += 4) {
            pen.setColor(new Color(x * 7 % 256, x * 13 % 256, 255 - x % 256, 255 - x % 128));
            pen.fillRect(x, x % height / 2, 4, height);
        }
        pen.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return jpeg(drawn(width, height, BufferedImage.TYPE_INT_RGB), false);
    }

    public static byte[] jpeg(BufferedImage image, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        return written(writer, out -> writer.write(null, new IIOImage(image, null, null), parameters));
    }

    public static byte[] png(int width, int height) {
        return png(drawn(width, height, BufferedImage.TYPE_INT_RGB));
    }

    public static byte[] png(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        return written(writer, out -> writer.write(image));
    }

    public static byte[] gif(int width, int height, int frames) {
        BufferedImage image = drawn(width, height, BufferedImage.TYPE_BYTE_INDEXED);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        return written(writer, out -> {
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames; i++) {
                writer.writeToSequence(new IIOImage(image, null, opaqueFrame(writer, image)), null);
            }
            writer.endWriteSequence();
        });
    }

    /** All pixels of all frames, or null if the JDK cannot read the file. */
    public static int[] pixels(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            ImageReader reader = readers.next();
            reader.setInput(in, false, true);
            BufferedImage image = reader.read(0);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            reader.dispose();
            return pixels;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static IIOMetadata opaqueFrame(ImageWriter writer, BufferedImage image) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        String format = metadata.getNativeMetadataFormatName();
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
        IIOMetadataNode control = (IIOMetadataNode)
                root.getElementsByTagName("GraphicControlExtension").item(0);
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", "5");
        metadata.setFromTree(format, root);
        return metadata;
    }

    private interface Writing {
        void to(ImageOutputStream out) throws IOException;
    }

    private static byte[] written(ImageWriter writer, Writing writing) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
