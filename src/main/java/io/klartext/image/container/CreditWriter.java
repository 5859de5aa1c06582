package io.klartext.image.container;

import io.klartext.image.Credit;
import io.klartext.image.ImageFormat;
import io.klartext.image.metadata.IptcBlock;
import io.klartext.image.metadata.XmpPacket;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes a credit into a file that carries no metadata yet: as IPTC and XMP into JPEG, as XMP into PNG and WebP, which
 * know no IPTC.
 */
public final class CreditWriter {
    /**
     * The limit of each value. All values together fit into a segment of a JPEG, even if every character is escaped.
     */
    private static final int MAX_LENGTH = 1000;

    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP13 = 0xED;
    private static final int PNG_HEADER = 8 + 4 + 4 + 13 + 4;
    private static final int WEBP_XMP = 0x04;
    private static final int WEBP_ALPHA = 0x10;

    private CreditWriter() {}

    public static byte[] write(byte[] file, ImageFormat format, Credit credit) {
        Credit known =
                new Credit(cut(credit.creator()), cut(credit.credit()), cut(credit.license()), cut(credit.source()));
        if (known.equals(Credit.NONE)) {
            return file;
        }
        return switch (format) {
            case JPEG -> intoJpeg(file, known);
            case PNG -> insert(file, PNG_HEADER, pngChunk(known));
            case WEBP -> intoWebp(file, known);
            default -> throw new IllegalArgumentException("No credit can be written into " + format + ".");
        };
    }

    private static String cut(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        int[] start = value.strip().codePoints().limit(MAX_LENGTH).toArray();
        return new String(start, 0, start.length);
    }

    /** Behind the JFIF segment, which has to be the first. */
    private static byte[] intoJpeg(byte[] file, Credit credit) {
        int at = 2;
        if ((file[3] & 0xFF) == APP0) {
            at += 2 + (((file[4] & 0xFF) << 8) | (file[5] & 0xFF));
        }
        ByteArrayOutputStream segments = new ByteArrayOutputStream();
        segments.writeBytes(segment(APP1, "http://ns.adobe.com/xap/1.0/\0", XmpPacket.of(credit)));
        segments.writeBytes(segment(APP13, "Photoshop 3.0\0", IptcBlock.of(credit)));
        return insert(file, at, segments.toByteArray());
    }

    private static byte[] segment(int marker, String name, byte[] content) {
        byte[] prefix = name.getBytes(StandardCharsets.US_ASCII);
        int length = 2 + prefix.length + content.length;
        return ByteBuffer.allocate(2 + length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) length)
                .put(prefix)
                .put(content)
                .array();
    }

    /** An {@code iTXt} chunk without compression, language or translated keyword. */
    private static byte[] pngChunk(Credit credit) {
        byte[] name = "iTXtXML:com.adobe.xmp\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII);
        byte[] packet = XmpPacket.of(credit);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(packet);
        return ByteBuffer.allocate(4 + name.length + packet.length + 4)
                .putInt(name.length - 4 + packet.length)
                .put(name)
                .put(packet)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] intoWebp(byte[] file, Credit credit) {
        List<WebpChunks.Chunk> chunks = new ArrayList<>(WebpChunks.of(file));
        WebpChunks.Chunk first = chunks.get(0);
        if (first.name().equals("VP8X")) {
            byte[] header = WebpChunks.bytes(first.content());
            header[0] |= WEBP_XMP;
            chunks.set(0, new WebpChunks.Chunk("VP8X", ByteBuffer.wrap(header)));
        } else {
            chunks.add(0, webpHeader(first));
        }
        chunks.add(new WebpChunks.Chunk("XMP ", ByteBuffer.wrap(XmpPacket.of(credit))));
        return WebpChunks.file(chunks);
    }

    /** The size and transparency of a simple file, from the header of its only chunk. */
    private static WebpChunks.Chunk webpHeader(WebpChunks.Chunk image) {
        ByteBuffer content = image.content().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (image.name().equals("VP8L")) {
            int bits = content.getInt(1);
            int alpha = ((bits >>> 28) & 1) * WEBP_ALPHA;
            return WebpChunks.extended(WEBP_XMP | alpha, (bits & 0x3FFF) + 1, ((bits >>> 14) & 0x3FFF) + 1);
        }
        return WebpChunks.extended(WEBP_XMP, content.getShort(6) & 0x3FFF, content.getShort(8) & 0x3FFF);
    }

    private static byte[] insert(byte[] file, int at, byte[] bytes) {
        return ByteBuffer.allocate(file.length + bytes.length)
                .put(file, 0, at)
                .put(bytes)
                .put(file, at, file.length - at)
                .array();
    }
}
