package io.klartext.access;

import io.klartext.platform.crypto.Sha256;
import io.klartext.platform.kernel.Ids;
import java.util.Base64;

/** The secret of a key. It is shown once, when the key is issued, and is never stored or logged. */
public final class Secret {
    private static final String PREFIX = "klartext_";
    private static final int RANDOM_BYTES = 32;
    private static final int SHOWN = 4;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    static Secret random() {
        return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(Ids.secret(RANDOM_BYTES)));
    }

    /** A secret from a request or from the configuration. */
    static Secret of(String value) {
        return new Secret(value);
    }

    /** The plain secret, to be shown to its owner. */
    public String reveal() {
        return value;
    }

    /** The first characters, by which people distinguish keys. */
    String prefix() {
        return value.startsWith(PREFIX)
                ? value.substring(0, PREFIX.length() + SHOWN)
                : value.substring(0, Math.min(SHOWN, value.length()));
    }

    byte[] hash() {
        return Sha256.of(value);
    }

    @Override
    public String toString() {
        return prefix() + "…";
    }
}
