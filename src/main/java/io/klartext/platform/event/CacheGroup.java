package io.klartext.platform.event;

import io.klartext.platform.crypto.Sha256;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * Names groups of cached answers (RFC 9875). A name has at most 32 characters, the length that every cache supports.
 */
public final class CacheGroup {
    private static final int BYTES = 16;

    private CacheGroup() {}

    /**
     * The group of all answers that show one item.
     *
     * @param prefix the kind of the item, at most nine characters
     */
    public static String of(String prefix, UUID id) {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return named(prefix, bytes);
    }

    /** The group of all answers that were found by a text, such as a slug, of any length. */
    public static String ofText(String prefix, String text) {
        return named(prefix, Arrays.copyOf(Sha256.of(text), BYTES));
    }

    private static String named(String prefix, byte[] bytes) {
        return prefix + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
