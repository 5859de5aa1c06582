package io.klartext.image.metadata;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.klartext.image.Credit;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The IPTC-IIM record in the Photoshop block of a JPEG. What makes no sense ends the reading. */
final class Iptc {
    private static final byte[] RESOURCE = "8BIM".getBytes(US_ASCII);
    private static final int IIM = 0x0404;
    private static final int MARK = 0x1C;
    private static final int APPLICATION_RECORD = 2;
    private static final int BY_LINE = 80;
    private static final int CREDIT = 110;
    private static final int SOURCE = 115;
    private static final int COPYRIGHT = 116;

    private Iptc() {}

    static Credit credit(byte[] photoshop) {
        Map<Integer, String> values = values(record(ByteBuffer.wrap(photoshop)));
        return new Credit(values.get(BY_LINE), values.get(CREDIT), values.get(COPYRIGHT), values.get(SOURCE));
    }

    private static ByteBuffer record(ByteBuffer in) {
        byte[] mark = new byte[RESOURCE.length];
        while (in.remaining() >= 12) {
            in.get(mark);
            int id = in.getShort() & 0xFFFF;
            int name = in.get() & 0xFF;
            boolean whole = Arrays.equals(mark, RESOURCE) && skip(in, name + (name + 1) % 2L) && in.remaining() >= 4;
            long length = whole ? in.getInt() & 0xFFFFFFFFL : Long.MAX_VALUE;
            if (length > in.remaining()) {
                break;
            } else if (id == IIM) {
                return in.slice(in.position(), (int) length);
            } else if (!skip(in, length + length % 2)) {
                break;
            }
        }
        return ByteBuffer.allocate(0);
    }

    private static Map<Integer, String> values(ByteBuffer in) {
        Map<Integer, String> values = new HashMap<>();
        while (in.remaining() >= 5 && in.get() == MARK) {
            int record = in.get();
            int dataSet = in.get() & 0xFF;
            int length = in.getShort();
            if (length < 0 || length > in.remaining()) {
                break;
            }
            byte[] content = new byte[length];
            in.get(content);
            if (record == APPLICATION_RECORD) {
                values.putIfAbsent(dataSet, MetadataText.of(content));
            }
        }
        return values;
    }

    private static boolean skip(ByteBuffer in, long bytes) {
        if (bytes > in.remaining()) {
            return false;
        }
        in.position(in.position() + (int) bytes);
        return true;
    }
}
