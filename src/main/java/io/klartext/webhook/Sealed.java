package io.klartext.webhook;

import io.klartext.platform.database.mapping.FromColumn;

/** A secret as it is stored, which only {@link WebhookSecrets} can open. */
public final class Sealed {
    private final byte[] bytes;

    private Sealed(byte[] bytes) {
        this.bytes = bytes;
    }

    @FromColumn
    static Sealed of(byte[] stored) {
        return new Sealed(stored);
    }

    byte[] bytes() {
        return bytes;
    }
}
