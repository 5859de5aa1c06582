package io.klartext.comment.mailbox;

import io.klartext.platform.crypto.Seal;
import io.klartext.platform.crypto.SigningKey;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Encrypts e-mail addresses with AES-256-GCM, and makes their blind index, a keyed hash by which the comments of one
 * address are found. Both keys are derived from the installation's secret: the database alone reveals no address.
 */
@Singleton
public class EmailCipher {
    private final SigningKey key;
    private final Seal seal;

    EmailCipher(SigningKey key) {
        this.key = key;
        this.seal = new Seal(key.sign("comment e-mail encryption", new byte[0]), new byte[0]);
    }

    /** The blind index. Addresses that differ in case only have the same one. */
    public byte[] blindIndex(String address) {
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
