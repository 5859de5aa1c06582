package io.klartext.image.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.klartext.image.CaptureData;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tags of an EXIF block (a TIFF header, TIFF 6.0): those of the picture and those of how it was taken. The ones of the
 * place are not even looked at. A block that makes no sense has no tags.
 */
public final class Exif {
    static final int MAKE = 0x010F;
    static final int MODEL = 0x0110;
    static final int ARTIST = 0x013B;
    static final int COPYRIGHT = 0x8298;
    static final int EXPOSURE_TIME = 0x829A;
    static final int F_NUMBER = 0x829D;
    static final int ISO = 0x8827;
    static final int TAKEN_AT = 0x9003;
    static final int FOCAL_LENGTH = 0x920A;
    static final int LENS = 0xA434;

    private static final int ORIENTATION = 0x0112;
    private static final int CAPTURE = 0x8769;
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int MAX_ENTRIES = 512;
    private static final int MARK = 42;
    private static final Map<Integer, Integer> TYPE_SIZES = Map.of(1, 1, 2, 1, 3, 2, 4, 4, 5, 8, 7, 1, 10, 8);
    private static final int ASCII = 2;
    private static final int SHORT = 3;

    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");

    private final Map<Integer, Value> values = new HashMap<>();

    private record Value(int type, ByteBuffer content) {}

    private Exif() {}

    static Exif read(byte[] block) {
        Exif exif = new Exif();
        if (block.length > HEADER) {
            boolean little = block[0] == 'I';
            ByteBuffer in = ByteBuffer.wrap(block).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            if (in.getShort(2) == MARK) {
                exif.directory(in, in.getInt(4) & 0xFFFFFFFFL);
                exif.directory(in, exif.offset(CAPTURE));
            }
        }
        return exif;
    }

    /** A block with nothing but these, of which the texts may be null; empty if there is nothing to say. */
    static byte[] write(int orientation, String artist, String copyright) {
        Map<Integer, byte[]> tags = new TreeMap<>();
        if (orientation != 1) {
            tags.put(ORIENTATION, new byte[] {0, (byte) orientation});
        }
        putText(tags, ARTIST, artist);
        putText(tags, COPYRIGHT, copyright);
        return tags.isEmpty() ? new byte[0] : write(tags);
    }

    public CaptureData captureData() {
        Fraction exposure = fraction(EXPOSURE_TIME);
        long iso = number(ISO, 0);
        return new CaptureData(
                text(MAKE),
                text(MODEL),
                text(LENS),
                time(text(TAKEN_AT)),
                exposure == null ? null : exposure.seconds(),
                decimal(fraction(F_NUMBER)),
                iso > 0 && iso <= Integer.MAX_VALUE ? (Integer) (int) iso : null,
                decimal(fraction(FOCAL_LENGTH)));
    }

    private static LocalDateTime time(String text) {
        try {
            return text == null ? null : LocalDateTime.parse(text, EXIF_TIME);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static BigDecimal decimal(Fraction fraction) {
        return fraction == null ? null : fraction.decimal();
    }

    /** 1 to 8. */
    public int orientation() {
        int orientation = (int) Math.min(number(ORIENTATION, 1), 9);
        return orientation < 1 || orientation > 8 ? 1 : orientation;
    }

    /** Null if there is none. */
    String text(int tag) {
        Value value = values.get(tag);
        if (value == null || value.type() != ASCII) {
            return null;
        }
        byte[] bytes = new byte[value.content().remaining()];
        value.content().duplicate().get(bytes);
        return MetadataText.of(bytes);
    }

    long number(int tag, long otherwise) {
        Value value = values.get(tag);
        if (value == null) {
            return otherwise;
        }
        return switch (value.type()) {
            case SHORT -> value.content().getShort(0) & 0xFFFF;
            case 4 -> value.content().getInt(0) & 0xFFFFFFFFL;
            default -> otherwise;
        };
    }

    /** Null if there is none. */
    Fraction fraction(int tag) {
        Value value = values.get(tag);
        if (value == null || (value.type() != 5 && value.type() != 10)) {
            return null;
        }
        return Fraction.of(value.content().getInt(0), value.content().getInt(4));
    }

    private long offset(int tag) {
        return number(tag, Long.MAX_VALUE);
    }

    private void directory(ByteBuffer in, long offset) {
        if (offset < HEADER || offset > in.limit() - 2) {
            return;
        }
        int entries = Math.min(in.getShort((int) offset) & 0xFFFF, MAX_ENTRIES);
        for (int i = 0; i < entries; i++) {
            long at = offset + 2 + (long) i * ENTRY;
            if (at + ENTRY <= in.limit()) {
                entry(in, (int) at);
            }
        }
    }

    private void entry(ByteBuffer in, int at) {
        int type = in.getShort(at + 2);
        long length = (in.getInt(at + 4) & 0xFFFFFFFFL) * TYPE_SIZES.getOrDefault(type, 0);
        long from = length <= 4 ? at + 8L : in.getInt(at + 8) & 0xFFFFFFFFL;
        if (length > 0 && from + length <= in.limit()) {
            ByteBuffer content = in.slice((int) from, (int) length).order(in.order());
            values.putIfAbsent(in.getShort(at) & 0xFFFF, new Value(type, content));
        }
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
        out.put(new byte[] {'M', 'M', 0, MARK}).putInt(HEADER).putShort((short) tags.size());
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
