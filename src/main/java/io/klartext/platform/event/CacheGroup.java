package io.klartext.platform.event;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * Names groups of cached answers (RFC 9875). A name has at most 32 characters, which is the length that every cache
 * supports.
 */
public final class CacheGroup {
    private static final int UUID_BYTES = 16;

    private CacheGroup() {}

    /**
     * The group of all answers that show one thing.
     *
     * @param prefix what kind of thing it is, at most nine characters
     */
    public static String of(String prefix, UUID id) {
        byte[] bytes = ByteBuffer.allocate(UUID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return prefix + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
