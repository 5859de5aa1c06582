package io.klartext.webhook;

import io.klartext.platform.crypto.Ed25519;
import io.klartext.platform.crypto.Seal;
import io.klartext.platform.crypto.SigningKey;
import io.klartext.platform.kernel.Ids;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Makes and seals the secrets of webhooks: the database alone reveals none. */
@Singleton
public class WebhookSecrets {
    private static final String SECRET = "whsec_";
    private static final String PUBLIC_KEY = "whpk_";
    private static final int BYTES = 32;

    private final Seal seal;

    WebhookSecrets(SigningKey key) {
        this.seal = new Seal(key.sign("webhook secrets", new byte[0]), new byte[0]);
    }

    /** A new random key. */
    WebhookKey next(SignatureMethod method) {
        return switch (method) {
            case HMAC_SHA256 -> secret();
            case ED25519 -> keyPair();
        };
    }

    private WebhookKey secret() {
        byte[] secret = Ids.secret(BYTES);
        return new WebhookKey(SignatureMethod.HMAC_SHA256, seal(secret), show(SECRET, secret));
    }

    private WebhookKey keyPair() {
        Ed25519 pair = Ed25519.next();
        return new WebhookKey(SignatureMethod.ED25519, seal(pair.privateKey()), show(PUBLIC_KEY, pair.publicKey()));
    }

    private static String show(String prefix, byte[] key) {
        return prefix + Base64.getEncoder().encodeToString(key);
    }

    private Sealed seal(byte[] secret) {
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
