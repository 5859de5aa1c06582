package io.klartext.image.metadata;

import io.klartext.image.Credit;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The credit as IPTC-IIM data sets in an image resource block of Photoshop, the form in which JPEG carries them. The
 * terms of use are in the data set of the copyright notice, because there is no other one for them.
 */
public final class IptcBlock {
    private static final int BY_LINE = 80;
    private static final int CREDIT = 110;
    private static final int SOURCE = 115;
    private static final int COPYRIGHT_NOTICE = 116;
    private static final byte[] UTF_8 = {0x1C, 1, 90, 0, 3, 0x1B, 0x25, 0x47};

    private IptcBlock() {}

    public static byte[] of(Credit credit) {
        ByteArrayOutputStream sets = new ByteArrayOutputStream();
        sets.writeBytes(UTF_8);
        add(sets, BY_LINE, credit.creator());
        add(sets, CREDIT, credit.credit());
        add(sets, SOURCE, credit.source());
        add(sets, COPYRIGHT_NOTICE, credit.license());
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes("8BIM\u0004\u0004\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        addLength(block, sets.size());
        block.writeBytes(sets.toByteArray());
        block.writeBytes(new byte[sets.size() % 2]);
        return block.toByteArray();
    }

    /** Ignores the limit of 32 bytes in the standard of 1991, as all readers do: half a name would be useless. */
    private static void add(ByteArrayOutputStream sets, int number, String value) {
        if (value != null) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            sets.writeBytes(new byte[] {0x1C, 2, (byte) number});
            addLength(sets, bytes.length);
            sets.writeBytes(bytes);
        }
    }

    private static void addLength(ByteArrayOutputStream out, int length) {
        out.write(length >> 8);
        out.write(length);
    }
}
