package io.klartext.platform.http.body;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The parts of a multipart body (RFC 2046, section 5.1.1). The stream ends at each delimiter; {@link #advance}
 * continues after it.
 */
final class PartStream extends InputStream {
    private static final int SIZE = 16 * 1024;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[SIZE];
    private int position;
    private int end;
    /** The start of the next delimiter, or of bytes that may become one. */
    private int safe;

    private boolean atDelimiter;

    PartStream(InputStream in, byte[] boundary) {
        this.in = in;
        this.delimiter =
                ("\r\n--" + new String(boundary, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter has no line break before it, so one is simulated.
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
        search();
    }

    @Override
    public int read() throws IOException {
        return isReadable() ? buffer[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!isReadable()) {
            return -1;
        }
        int count = Math.min(length, safe - position);
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        return count;
    }

    /** Skips the delimiter at which the stream has ended; returns false after the last part. */
    boolean advance() throws IOException {
        position += delimiter.length;
        atDelimiter = false;
        int first = next();
        int second = next();
        if (first == '-' && second == '-') {
            return false;
        }
        while (second != '\n') {
            if (first != ' ' && first != '\t' && first != '\r') {
                throw Multipart.malformed("something stands behind a boundary");
            }
            first = second;
            second = next();
        }
        search();
        return true;
    }

    /** The next byte, even if it is part of a delimiter. */
    private int next() throws IOException {
        if (position == end) {
            fill();
        }
        return buffer[position++] & 0xFF;
    }

    private boolean isReadable() throws IOException {
        while (position >= safe && !atDelimiter) {
            fill();
            search();
        }
        return position < safe;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, end - position);
        end -= position;
        position = 0;
        int read = in.read(buffer, end, SIZE - end);
        if (read < 0) {
            throw Multipart.malformed("it ends before its last boundary");
        }
        end += read;
    }

    /** Finds out how many buffered bytes belong to the current part for certain. */
    private void search() {
        safe = position;
        while (safe < end) {
            int length = Math.min(delimiter.length, end - safe);
            if (buffer[safe] == '\r' && Arrays.equals(buffer, safe, safe + length, delimiter, 0, length)) {
                atDelimiter = length == delimiter.length;
                return;
            }
            safe++;
        }
    }
}
