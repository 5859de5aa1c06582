package io.klartext.platform.idempotency;

import io.klartext.platform.crypto.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** SHA-256 of a sequence of parts, with unambiguous boundaries between them. */
final class Fingerprint {
    private final MessageDigest whole = Sha256.digest();

    /** Adds a text, which may be null. */
    Fingerprint add(String text) {
        return add(Sha256.digest().digest(text == null ? new byte[0] : ("=" + text).getBytes(StandardCharsets.UTF_8)));
    }

    Fingerprint add(byte[] part) {
        whole.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        whole.update(part);
        return this;
    }

    byte[] bytes() {
        return whole.digest();
    }
}
