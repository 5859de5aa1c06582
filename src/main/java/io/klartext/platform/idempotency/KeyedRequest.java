package io.klartext.platform.idempotency;

import io.klartext.platform.crypto.Seal;
import io.klartext.platform.crypto.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Identifies a request that may be repeated. The idempotency key and the caller's credential are stored only as keyed
 * hashes. An answer cannot be decrypted without both of them.
 */
public final class KeyedRequest {
    private final byte[] id;
    private final byte[] secret;
    private final byte[] fingerprint;

    /**
     * Identifies a request.
     *
     * @param credential empty for anonymous requests
     * @param route method, path and query
     * @param fingerprint a hash of everything else that must be equal
     */
    public KeyedRequest(SigningKey signing, String credential, String route, String key, byte[] fingerprint) {
        byte[] name = String.join("\n", credential, route, key).getBytes(StandardCharsets.UTF_8);
        this.id = signing.sign("idempotency key", name);
        this.secret = signing.sign("idempotency answer", name);
        this.fingerprint = fingerprint.clone();
    }

    byte[] id() {
        return id.clone();
    }

    byte[] fingerprint() {
        return fingerprint.clone();
    }

    /** The cipher for its answer. */
    Seal seal() {
        return new Seal(secret, id);
    }

    String lock() {
        return "idempotency " + HexFormat.of().formatHex(id);
    }
}
