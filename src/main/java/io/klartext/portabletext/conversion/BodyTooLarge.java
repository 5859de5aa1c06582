package io.klartext.portabletext.conversion;

/** A body is larger, or nested more deeply, than is allowed. The message says so to its writer. */
public final class BodyTooLarge extends RuntimeException {
    public BodyTooLarge(String detail) {
        super(detail, null, false, false);
    }
}
