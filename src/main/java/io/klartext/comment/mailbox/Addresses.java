package io.klartext.comment.mailbox;

import io.klartext.platform.crypto.Seal;
import io.klartext.platform.crypto.SigningKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Keeps e-mail addresses out of sight: encrypted with AES-256-GCM, found again by a keyed hash (a blind index). Both
 * keys are derived from the installation's secret, so a copy of the comments alone tells no address.
 */
@Singleton
public class Addresses {
    private final SigningKey key;
    private final Seal seal;

    Addresses(SigningKey key) {
        this.key = key;
        this.seal = new Seal(key.sign("comment e-mail encryption", new byte[0]), new byte[0]);
    }

    /** Equal for addresses that reach the same mailbox by all rules that hold everywhere: case does not count. */
    public byte[] index(String address) {
        return key.sign(
                "comment e-mail index", address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    public byte[] encrypt(String address) {
        return seal.close(address.getBytes(StandardCharsets.UTF_8));
    }

    public String decrypt(byte[] encrypted) {
        return new String(seal.open(encrypted), StandardCharsets.UTF_8);
    }
}
