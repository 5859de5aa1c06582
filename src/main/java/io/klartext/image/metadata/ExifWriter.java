package io.klartext.image.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/** Writes the EXIF block (a TIFF header, TIFF 6.0) that a clean copy keeps. */
final class ExifWriter {
    private static final int ORIENTATION = 0x0112;
    private static final int ARTIST = 0x013B;
    private static final int COPYRIGHT = 0x8298;

    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int TIFF_MARKER = 42;
    private static final int ASCII = 2;
    private static final int SHORT = 3;

    private ExifWriter() {}

    /** A block with nothing but these values; empty if the orientation is 1 and both texts are null. */
    static byte[] write(int orientation, String artist, String copyright) {
        Map<Integer, byte[]> tags = new TreeMap<>();
        if (orientation != 1) {
            tags.put(ORIENTATION, new byte[] {0, (byte) orientation});
        }
        putText(tags, ARTIST, artist);
        putText(tags, COPYRIGHT, copyright);
        return tags.isEmpty() ? new byte[0] : write(tags);
    }

    private static void putText(Map<Integer, byte[]> tags, int tag, String text) {
        if (text != null) {
            tags.put(tag, (text + "\0").getBytes(UTF_8));
        }
    }

    private static byte[] write(Map<Integer, byte[]> tags) {
        int contentAt = HEADER + 2 + tags.size() * ENTRY + 4;
        int length = contentAt
                + tags.values().stream().mapToInt(content -> content.length).sum();
        ByteBuffer out = ByteBuffer.allocate(length);
        out.put(new byte[] {'M', 'M', 0, TIFF_MARKER}).putInt(HEADER).putShort((short) tags.size());
        for (Map.Entry<Integer, byte[]> tag : tags.entrySet()) {
            byte[] content = tag.getValue();
            boolean number = tag.getKey() == ORIENTATION;
            out.putShort(tag.getKey().shortValue()).putShort((short) (number ? SHORT : ASCII));
            out.putInt(number ? 1 : content.length);
            if (content.length <= 4) {
                out.put(content).position(out.position() + 4 - content.length);
            } else {
                out.putInt(contentAt).put(contentAt, content);
                contentAt += content.length;
            }
        }
        return out.array();
    }
}
