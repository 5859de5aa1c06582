package io.klartext.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Puts files together byte by byte, the way no encoder would. */
public final class Bytes {
    private Bytes() {}

    /** Numbers are single bytes, texts Latin-1. */
    public static byte[] of(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer number) {
                all.write(number);
            } else if (part instanceof byte[] bytes) {
                all.writeBytes(bytes);
            } else {
                all.writeBytes(part.toString().getBytes(ISO_8859_1));
            }
        }
        return all.toByteArray();
    }

    public static byte[] u16(int number) {
        return ByteBuffer.allocate(2).putShort((short) number).array();
    }

    public static byte[] u32(long number) {
        return ByteBuffer.allocate(4).putInt((int) number).array();
    }

    public static byte[] u16le(int number) {
        return ByteBuffer.allocate(2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) number)
                .array();
    }

    public static byte[] u24le(int number) {
        return of(number & 0xFF, (number >> 8) & 0xFF, number >> 16);
    }

    public static byte[] u32le(long number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) number)
                .array();
    }

    public static byte[] inserted(byte[] into, int at, byte[] what) {
        return of(slice(into, 0, at), what, slice(into, at, into.length));
    }

    public static byte[] slice(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    public static boolean contains(byte[] bytes, String text) {
        return new String(bytes, ISO_8859_1).contains(text);
    }

    /** A JPEG with one more segment right behind its start. */
    public static byte[] jpegWith(byte[] jpeg, int marker, byte[] content) {
        return inserted(jpeg, 2, of(0xFF, marker, u16(content.length + 2), content));
    }

    /** A PNG with one more chunk right behind its header. */
    public static byte[] pngWith(byte[] png, String type, byte[] content) {
        return inserted(png, 33, pngChunk(type, content));
    }

    public static byte[] pngChunk(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(of(type, content));
        return of(u32(content.length), type, content, u32(crc.getValue()));
    }

    public static byte[] packed(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[plain.length + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        return slice(packed, 0, length);
    }
}
