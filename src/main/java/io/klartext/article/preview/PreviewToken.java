package io.klartext.article.preview;

import io.klartext.platform.crypto.Sha256;
import io.klartext.platform.http.request.Paths;
import io.klartext.platform.http.request.PublicUrl;
import io.klartext.platform.kernel.Ids;
import java.util.Base64;

/**
 * The secret token of a preview link, 256 random bits. It is shown once, when it is created, and never stored or
 * logged.
 */
public final class PreviewToken {
    private static final int RANDOM_BYTES = 32;

    private final String value;

    private PreviewToken(String value) {
        this.value = value;
    }

    static PreviewToken random() {
        return new PreviewToken(Base64.getUrlEncoder().withoutPadding().encodeToString(Ids.secret(RANDOM_BYTES)));
    }

    /** A token from a request. */
    static PreviewToken of(String value) {
        return new PreviewToken(value);
    }

    /** The plain token, to be shown to the creator of the link. */
    public String reveal() {
        return value;
    }

    /** The path of the preview. */
    String path() {
        return PublicUrl.of(Paths.PREVIEWS + "/" + value);
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return "…";
    }
}
