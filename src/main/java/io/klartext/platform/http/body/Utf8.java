package io.klartext.platform.http.body;

import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Refuses JSON that is not in UTF-8 (RFC 8259, section 8.1). The parser would accept UTF-16 and UTF-32, which are
 * detected by their first bytes: a NUL, or a byte that does not occur in UTF-8.
 */
public final class Utf8 {
    private static final int FIRST_BYTES = 4;
    private static final int NEVER_IN_UTF_8 = 0xFE;

    private Utf8() {}

    /** The same bytes, if they can be JSON in UTF-8. */
    public static InputStream only(InputStream json) throws IOException {
        byte[] first = json.readNBytes(FIRST_BYTES);
        for (byte next : first) {
            if (next == 0 || (next & 0xFF) >= NEVER_IN_UTF_8) {
                throw new BadRequestException("The body is not JSON in UTF-8.");
            }
        }
        PushbackInputStream whole = new PushbackInputStream(json, FIRST_BYTES);
        whole.unread(first);
        return whole;
    }
}
