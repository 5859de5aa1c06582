package io.klartext.comment.submission;

import io.klartext.platform.crypto.Sha256;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.PublicUrl;
import io.klartext.platform.kernel.Ids;
import java.util.Base64;

/** The secret token of a comment's author: 256 random bits, stored as a hash. */
public record StatusToken(String value) {
    private static final int RANDOM_BYTES = 32;

    static StatusToken random() {
        return new StatusToken(Base64.getUrlEncoder().withoutPadding().encodeToString(Ids.secret(RANDOM_BYTES)));
    }

    /** The path where the author follows the comment. */
    public String path() {
        return PublicUrl.of(Paths.COMMENT_STATUS + "/" + value);
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
