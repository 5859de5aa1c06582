package io.klartext.comment.submission;

import io.klartext.platform.crypto.Sha256;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.kernel.Ids;
import java.util.Base64;

/** What only the writer of a comment holds: 256 random bits, stored as a hash. */
public record StatusToken(String value) {
    private static final int RANDOM_BYTES = 32;

    static StatusToken random() {
        return new StatusToken(Base64.getUrlEncoder().withoutPadding().encodeToString(Ids.secret(RANDOM_BYTES)));
    }

    /** Where the writer follows the comment. */
    public String path() {
        return Paths.COMMENT_STATUS + "/" + value;
    }

    public byte[] hash() {
        return Sha256.of(value);
    }

    /** Hides the token from logs. */
    @Override
    public String toString() {
        return "…";
    }
}
