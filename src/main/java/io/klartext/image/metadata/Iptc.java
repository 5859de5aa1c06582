package io.klartext.image.metadata;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.StringValue;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import io.klartext.image.Credit;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The IPTC-IIM record in the Photoshop block of a JPEG. Only the record is read, because the block may contain anything
 * else in any size. Reading ends at the first invalid data set.
 */
final class Iptc {
    private static final byte[] RESOURCE = "8BIM".getBytes(US_ASCII);
    private static final int IIM = 0x0404;

    private Iptc() {}

    static Credit credit(byte[] photoshop) {
        byte[] record = record(ByteBuffer.wrap(photoshop));
        com.drew.metadata.Metadata metadata = new com.drew.metadata.Metadata();
        new IptcReader().extract(new SequentialByteArrayReader(record), metadata, record.length);
        Directory tags = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        return new Credit(
                text(tags, IptcDirectory.TAG_BY_LINE),
                text(tags, IptcDirectory.TAG_CREDIT),
                text(tags, IptcDirectory.TAG_COPYRIGHT_NOTICE),
                text(tags, IptcDirectory.TAG_SOURCE));
    }

    private static byte[] record(ByteBuffer in) {
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
                byte[] record = new byte[(int) length];
                in.get(record);
                return record;
            } else if (!skip(in, length + length % 2)) {
                break;
            }
        }
        return new byte[0];
    }

    /** The first value of the tag. */
    private static String text(Directory tags, int tag) {
        Object value = tags.getObject(tag);
        Object first = value instanceof StringValue[] several && several.length > 0 ? several[0] : value;
        return first instanceof StringValue text ? MetadataText.of(text.getBytes()) : null;
    }

    private static boolean skip(ByteBuffer in, long bytes) {
        if (bytes > in.remaining()) {
            return false;
        }
        in.position(in.position() + (int) bytes);
        return true;
    }
}
