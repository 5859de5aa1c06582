package io.klartext.webhook;

/**
 * A new key for the signatures of a webhook.
 *
 * @param sealed the key that signs, encrypted: the secret or the private key
 * @param shown the key that verifies, in the form of Standard Webhooks 1.0: the secret or the public key
 */
record WebhookKey(SignatureMethod method, Sealed sealed, String shown) {
    /** The public key; null if a secret signs. */
    String publicKey() {
        return method == SignatureMethod.ED25519 ? shown : null;
    }

    /** The secret that is shown once; null if a private key signs, which is never shown. */
    String secret() {
        return method == SignatureMethod.HMAC_SHA256 ? shown : null;
    }
}
