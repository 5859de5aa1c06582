package io.klartext.platform.idempotency;

import io.klartext.platform.kernel.Seal;
import io.klartext.platform.kernel.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A request that may be repeated, as it is recognised. What names it goes into keyed hashes only, its holder's credential
 * included: who reads the table learns neither key nor credential, and without both cannot open an answer.
 */
public final class KeyedRequest {
    private final byte[] id;
    private final byte[] secret;
    private final byte[] fingerprint;

    /**
     * Made from what tells requests apart.
     *
     * @param credential empty for anonymous requests
     * @param route method, path and query
     * @param fingerprint a hash of what else makes requests equal
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

    /** What its answer is sealed with. */
    Seal seal() {
        return new Seal(secret, id);
    }

    String lock() {
        return "idempotency " + HexFormat.of().formatHex(id);
    }
}
