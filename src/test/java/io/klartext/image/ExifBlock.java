package io.klartext.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

/** Writes what a camera writes: a directory of the picture, one of how it was taken and one of where. */
public final class ExifBlock {
    private final ByteOrder order;
    private final TreeMap<Integer, Tag> picture = new TreeMap<>();
    private final TreeMap<Integer, Tag> capture = new TreeMap<>();
    private final TreeMap<Integer, Tag> place = new TreeMap<>();

    @SuppressWarnings("ArrayRecordComponent")
    private record Tag(int type, int count, byte[] content) {}

    public ExifBlock(ByteOrder order) {
        this.order = order;
    }

    public static ExifBlock turned(int orientation) {
        return new ExifBlock(ByteOrder.BIG_ENDIAN).number(0x0112, orientation);
    }

    public ExifBlock number(int tag, int value) {
        directory(tag).put(tag, new Tag(3, 1, buffer(2).putShort((short) value).array()));
        return this;
    }

    public ExifBlock text(int tag, String text) {
        byte[] content = (text + "\0").getBytes(UTF_8);
        directory(tag).put(tag, new Tag(2, content.length, content));
        return this;
    }

    public ExifBlock fraction(int tag, int over, int under) {
        directory(tag)
                .put(tag, new Tag(5, 1, buffer(8).putInt(over).putInt(under).array()));
        return this;
    }

    /** The Brandenburg Gate. */
    public ExifBlock placed() {
        byte[] north = buffer(24)
                .putInt(52)
                .putInt(1)
                .putInt(30)
                .putInt(1)
                .putInt(5877)
                .putInt(100)
                .array();
        place.put(1, new Tag(2, 2, new byte[] {'N', 0}));
        place.put(2, new Tag(5, 3, north));
        place.put(0x1D, new Tag(2, 11, "2026:11:22\0".getBytes(UTF_8)));
        return this;
    }

    public byte[] bytes() {
        int pictureAt = 8;
        picture.put(0x8769, new Tag(4, 1, new byte[4]));
        picture.put(0x8825, new Tag(4, 1, new byte[4]));
        int captureAt = pictureAt + size(picture);
        int placeAt = captureAt + size(capture);
        picture.put(0x8769, new Tag(4, 1, buffer(4).putInt(captureAt).array()));
        picture.put(0x8825, new Tag(4, 1, buffer(4).putInt(placeAt).array()));
        ByteBuffer out = ByteBuffer.allocate(placeAt + size(place)).order(order);
        out.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(UTF_8));
        out.putShort((short) 42).putInt(pictureAt);
        write(out, picture);
        write(out, capture);
        write(out, place);
        return out.array();
    }

    private Map<Integer, Tag> directory(int tag) {
        return tag > 0x8298 ? capture : picture;
    }

    private static int size(Map<Integer, Tag> tags) {
        return 6 + tags.values().stream().mapToInt(tag -> 12 + outside(tag)).sum();
    }

    private static int outside(Tag tag) {
        return tag.content().length > 4 ? tag.content().length : 0;
    }

    private static void write(ByteBuffer out, Map<Integer, Tag> tags) {
        int contentAt = out.position() + 6 + tags.size() * 12;
        out.putShort((short) tags.size());
        for (var entry : tags.entrySet()) {
            Tag tag = entry.getValue();
            out.putShort(entry.getKey().shortValue())
                    .putShort((short) tag.type())
                    .putInt(tag.count());
            if (outside(tag) == 0) {
                out.put(tag.content()).position(out.position() + 4 - tag.content().length);
            } else {
                out.putInt(contentAt).put(contentAt, tag.content());
                contentAt += tag.content().length;
            }
        }
        out.putInt(0).position(contentAt);
    }

    private ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(order);
    }
}
