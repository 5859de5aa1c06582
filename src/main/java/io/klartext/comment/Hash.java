package io.klartext.comment;

import io.klartext.platform.crypto.Sha256;
import io.klartext.platform.database.mapping.FromColumn;
import java.util.Arrays;

/** A SHA-256 hash, or none where a chain begins. */
public final class Hash {
    public static final Hash NONE = new Hash(new byte[0]);

    private final byte[] bytes;

    public Hash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The hash that a column holds. */
    @FromColumn
    static Hash stored(byte[] hash) {
        return new Hash(hash);
    }

    public static Hash of(byte[] message) {
        return new Hash(Sha256.digest().digest(message));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
