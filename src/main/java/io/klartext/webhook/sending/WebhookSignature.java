package io.klartext.webhook.sending;

import io.klartext.platform.crypto.Ed25519;
import io.klartext.webhook.SignatureMethod;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs one attempt of a delivery (Standard Webhooks 1.0). */
final class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] signed;

    /**
     * Begins the signatures of an attempt.
     *
     * @param timestamp the time of this attempt in seconds since 1970
     */
    WebhookSignature(String id, long timestamp, String body) {
        signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
    }

    /** One of the signatures in {@code webhook-signature}. */
    String by(SignatureMethod method, byte[] key) {
        return switch (method) {
            case HMAC_SHA256 -> "v1," + Base64.getEncoder().encodeToString(hmac(key));
            case ED25519 -> "v1a," + Base64.getEncoder().encodeToString(Ed25519.sign(key, signed));
        };
    }

    private byte[] hmac(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
