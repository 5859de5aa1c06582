package io.klartext.webhook;

import io.klartext.platform.crypto.Seal;
import io.klartext.platform.crypto.SigningKey;
import io.klartext.platform.kernel.Ids;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Makes and seals the secrets of webhooks: the database alone reveals none. */
@Singleton
public class WebhookSecrets {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;

    private final Seal seal;

    WebhookSecrets(SigningKey key) {
        this.seal = new Seal(key.sign("webhook secrets", new byte[0]), new byte[0]);
    }

    /** A new random secret. */
    byte[] next() {
        return Ids.secret(BYTES);
    }

    /** The form in which its owner gets the secret (Standard Webhooks 1.0). */
    static String show(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }

    Sealed seal(byte[] secret) {
        return Sealed.of(seal.close(secret));
    }

    /** Null for null. */
    Sealed seal(String text) {
        return text == null ? null : seal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The plain secret; null for null. */
    public byte[] open(Sealed sealed) {
        return sealed == null ? null : seal.open(sealed.bytes());
    }
}
