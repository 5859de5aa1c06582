package io.klartext.comment;

import io.klartext.kernel.Ids;
import io.klartext.kernel.SigningKey;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps e-mail addresses out of sight: encrypted with AES-256-GCM, found again by a keyed hash (a blind index). Both
 * keys are derived from the installation's secret, so a copy of the comments alone tells no address.
 */
@Singleton
class Addresses {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SigningKey key;
    private final SecretKeySpec encryption;

    Addresses(SigningKey key) {
        this.key = key;
        this.encryption = new SecretKeySpec(key.sign("comment e-mail encryption", new byte[0]), "AES");
    }

    /** Equal for addresses that reach the same mailbox by all rules that hold everywhere: case does not count. */
    byte[] index(String address) {
        return key.sign(
                "comment e-mail index", address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    byte[] encrypt(String address) {
        byte[] nonce = Ids.secret(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, address.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    String decrypt(byte[] encrypted) {
        ByteBuffer buffer = ByteBuffer.wrap(encrypted);
        byte[] nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an e-mail address could not be en- or decrypted", e);
        }
    }
}
