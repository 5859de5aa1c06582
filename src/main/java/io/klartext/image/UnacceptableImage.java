package io.klartext.image;

/**
 * A file that is not an image that Klartext stores. The message is for the person who sent it and names the numbers.
 */
public final class UnacceptableImage extends RuntimeException {
    /** The kinds of problems with a file, with their names for programs. */
    public enum Reason {
        UNSUPPORTED("unsupported_image_type"),
        TOO_MANY_BYTES("image_too_many_bytes"),
        TOO_LARGE("image_too_large"),
        DAMAGED("image_damaged");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }

    private final Reason reason;

    public UnacceptableImage(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public static UnacceptableImage damaged(String detail) {
        return new UnacceptableImage(Reason.DAMAGED, detail);
    }

    public static UnacceptableImage unsupported(String detail) {
        return new UnacceptableImage(Reason.UNSUPPORTED, detail);
    }

    public static UnacceptableImage tooLarge(String detail) {
        return new UnacceptableImage(Reason.TOO_LARGE, detail);
    }

    public Reason reason() {
        return reason;
    }

    /** The stable name of the reason. */
    public String code() {
        return reason.code;
    }
}
