package io.klartext.image;

import io.klartext.image.container.WebpChunks;
import io.klartext.image.render.codec.Codecs;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures painted by code, and files made of them, odd ones included. */
public final class Paintings {
    private Paintings() {}

    /** Soft colours, hard edges and nothing symmetrical about it. */
    public static BufferedImage painting(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setPaint(new GradientPaint(0, 0, new Color(240, 180, 60), width, height, new Color(30, 60, 140)));
        brush.fillRect(0, 0, width, height);
        brush.setColor(new Color(180, 40, 40));
        brush.fillOval(width / 8, height / 6, width / 3, height / 3);
        brush.setColor(new Color(230, 240, 235));
        brush.setStroke(new BasicStroke(Math.max(1, width / 60f)));
        brush.drawLine(width / 2, height, width, height / 3);
        brush.dispose();
        return image;
    }

    public static BufferedImage painting(int width, int height) {
        return painting(width, height, BufferedImage.TYPE_3BYTE_BGR);
    }

    /** The painting as its stored pixels have to be, so that it is seen upright with this EXIF orientation. */
    public static BufferedImage stored(BufferedImage seen, int orientation) {
        int width = seen.getWidth();
        int height = seen.getHeight();
        boolean exchanged = orientation > 4;
        BufferedImage stored =
                new BufferedImage(exchanged ? height : width, exchanged ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int right = width - 1 - x;
                int bottom = height - 1 - y;
                int rgb = seen.getRGB(x, y);
                switch (orientation) {
                    case 2 -> stored.setRGB(right, y, rgb);
                    case 3 -> stored.setRGB(right, bottom, rgb);
                    case 4 -> stored.setRGB(x, bottom, rgb);
                    case 5 -> stored.setRGB(y, x, rgb);
                    case 6 -> stored.setRGB(y, right, rgb);
                    case 7 -> stored.setRGB(bottom, right, rgb);
                    case 8 -> stored.setRGB(bottom, x, rgb);
                    default -> stored.setRGB(x, y, rgb);
                }
            }
        }
        return stored;
    }

    public static byte[] jpeg(BufferedImage image, boolean progressive) {
        return write("jpeg", new IIOImage(image, null, null), progressive, 0.95f);
    }

    public static byte[] jpeg(BufferedImage image) {
        return jpeg(image, false);
    }

    /** Four inks as Photoshop writes them, all the way from 255 for none to 0 for full. */
    public static byte[] cmykJpeg(int width, int height, int cyan, int magenta, int yellow, int black) {
        var raster = java.awt.image.Raster.createInterleavedRaster(0, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, new int[] {cyan, magenta, yellow, black});
            }
        }
        byte[] adobe = "Adobe\0\144\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        return withSegment(write("jpeg", new IIOImage(raster, null, null), false, 0.95f), 0xEE, adobe);
    }

    public static byte[] png(BufferedImage image) {
        return write("png", new IIOImage(image, null, null), false, 1);
    }

    public static byte[] gif(BufferedImage image) {
        return write("gif", new IIOImage(image, null, null), false, 1);
    }

    public static byte[] webp(BufferedImage image) throws IOException {
        ImageWriter writer = Codecs.writer(ImageFormat.WEBP);
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType("Lossless");
        return write(writer, new IIOImage(image, null, null), param);
    }

    public static byte[] animatedGif(List<BufferedImage> frames) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage frame : frames) {
                var metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), null);
                writer.writeToSequence(new IIOImage(frame, null, metadata), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** A WebP animation of one frame, which stands at 2, 4 on its canvas. */
    public static byte[] animatedWebp(BufferedImage frame, int width, int height) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(new byte[] {1, 0, 0, 2, 0, 0});
        content.writeBytes(new byte[] {(byte) (frame.getWidth() - 1), 0, 0, (byte) (frame.getHeight() - 1), 0, 0});
        content.writeBytes(new byte[] {100, 0, 0, 0});
        byte[] still = webp(frame);
        content.write(still, 12, still.length - 12);
        return WebpChunks.file(List.of(
                WebpChunks.extended(0x12, width, height),
                new WebpChunks.Chunk("ANIM", ByteBuffer.allocate(6)),
                new WebpChunks.Chunk("ANMF", ByteBuffer.wrap(content.toByteArray()))));
    }

    /** With an EXIF segment that says nothing but the orientation. */
    public static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(32);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        return withSegment(jpeg, 0xE1, exif.array());
    }

    public static byte[] withProfile(byte[] jpeg, ICC_Profile profile) {
        byte[] name = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        byte[] data = profile.getData();
        return withSegment(
                jpeg,
                0xE2,
                ByteBuffer.allocate(name.length + data.length)
                        .put(name)
                        .put(data)
                        .array());
    }

    /** Display P3: the curve of sRGB and wider primaries. */
    public static ICC_Profile displayP3() {
        ICC_Profile profile = ICC_Profile.getInstance(
                ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        profile.setData(ICC_Profile.icSigRedColorantTag, xyz(0.51512, 0.24120, -0.00105));
        profile.setData(ICC_Profile.icSigGreenColorantTag, xyz(0.29198, 0.69225, 0.04189));
        profile.setData(ICC_Profile.icSigBlueColorantTag, xyz(0.15710, 0.06657, 0.78407));
        return profile;
    }

    /** A PNG with a chunk of its own behind the header. */
    public static byte[] withChunk(byte[] png, String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        byte[] body = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var checksum = new java.util.zip.CRC32();
        checksum.update(body);
        chunk.putInt(content.length).put(body).putInt((int) checksum.getValue());
        return insert(png, 33, chunk.array());
    }

    public static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static byte[] xyz(double x, double y, double z) {
        ByteBuffer tag = ByteBuffer.allocate(20)
                .put("XYZ ".getBytes(StandardCharsets.US_ASCII))
                .putInt(0);
        for (double value : new double[] {x, y, z}) {
            tag.putInt((int) Math.round(value * 65536));
        }
        return tag.array();
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
        segment.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content);
        return insert(jpeg, 2, segment.array());
    }

    private static byte[] insert(byte[] file, int at, byte[] bytes) {
        return ByteBuffer.allocate(file.length + bytes.length)
                .put(file, 0, at)
                .put(bytes)
                .put(file, at, file.length - at)
                .array();
    }

    private static byte[] write(String format, IIOImage image, boolean progressive, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (format.equals("jpeg")) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        }
        return write(writer, image, param);
    }

    private static byte[] write(ImageWriter writer, IIOImage image, ImageWriteParam param) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, image, param);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
