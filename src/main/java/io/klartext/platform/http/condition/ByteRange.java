package io.klartext.platform.http.condition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a representation (RFC 9110, section 14).
 *
 * @param first the first byte, from 0
 * @param last the last byte
 * @param of the size of the whole in bytes
 */
public record ByteRange(long first, long last, long of) {
    private static final Pattern SINGLE =
            Pattern.compile("bytes=[ \\t]*([0-9]{0,18})-([0-9]{0,18})[ \\t]*", Pattern.CASE_INSENSITIVE);

    /** The range begins after the end of the representation. */
    public static final class Unsatisfiable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long length;

        private Unsatisfiable(long length) {
            super(null, null, false, false);
            this.length = length;
        }

        /** The value of {@code Content-Range}. */
        public String contentRange() {
            return "bytes */" + length;
        }
    }

    /**
     * The requested range; empty for the whole representation. Multiple ranges, units other than bytes and an
     * {@code If-Range} that does not match also mean the whole.
     *
     * @param etag the tag with its quotes
     * @throws Unsatisfiable if the range contains no byte
     */
    public static Optional<ByteRange> wanted(String range, String ifRange, String etag, long length) {
        Matcher single = range == null ? null : SINGLE.matcher(range);
        if (single == null
                || !single.matches()
                || (ifRange != null && !ifRange.strip().equals(etag))) {
            return Optional.empty();
        }
        return single.group(1).isEmpty()
                ? suffix(single.group(2), length)
                : from(single.group(1), single.group(2), length);
    }

    private static Optional<ByteRange> suffix(String bytes, long length) {
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        long wanted = Long.parseLong(bytes);
        return some(Math.max(0, length - wanted), wanted == 0 ? -1 : length - 1, length);
    }

    private static Optional<ByteRange> from(String first, String last, long length) {
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
        return from > to ? Optional.empty() : some(from, Math.min(to, length - 1), length);
    }

    private static Optional<ByteRange> some(long first, long last, long length) {
        if (first > last) {
            throw new Unsatisfiable(length);
        }
        return Optional.of(new ByteRange(first, last, length));
    }

    public long length() {
        return last - first + 1;
    }

    /** The value of {@code Content-Range}. */
    public String contentRange() {
        return "bytes " + first + "-" + last + "/" + of;
    }
}
