package io.klartext.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.klartext.platform.kernel.StoredEnum;

/** How deliveries are signed (Standard Webhooks 1.0). */
public enum SignatureMethod implements StoredEnum {
    /** {@code v1}: with a secret that the receiver has as well. */
    HMAC_SHA256,
    /** {@code v1a}: with a private key that never leaves the server. The receiver has the public key. */
    ED25519;

    /** The method with that name; the failure lists all names. */
    @JsonCreator
    static SignatureMethod of(String value) {
        return StoredEnum.of(SignatureMethod.class, value);
    }
}
