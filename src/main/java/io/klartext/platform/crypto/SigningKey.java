package io.klartext.platform.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of this installation, shared by all its servers. It signs tokens and URLs that clients send back. */
public final class SigningKey {
    private final SecretKeySpec key;

    public SigningKey(byte[] secret) {
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /**
     * HMAC-SHA-256 (RFC 2104) of the message.
     *
     * @param purpose the use of the signature, so that the signature of a cursor is not accepted elsewhere
     */
    public byte[] sign(String purpose, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
