package io.klartext.comment.mailbox;

import io.klartext.platform.crypto.Sha256;
import io.klartext.platform.kernel.Ids;
import java.util.Base64;

/** The token of a verified mailbox: 256 random bits, stored as a hash. */
public record WriterToken(String value) {
    private static final int RANDOM_BYTES = 32;

    static WriterToken random() {
        return new WriterToken(Base64.getUrlEncoder().withoutPadding().encodeToString(Ids.secret(RANDOM_BYTES)));
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    /** Hides the token from logs. */
    @Override
    public String toString() {
        return "…";
    }
}
