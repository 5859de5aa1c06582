package io.klartext.platform.crypto;

import io.klartext.platform.kernel.Ids;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts content and binds it to its place, by AES-GCM (NIST SP 800-38D). The result starts with the random nonce.
 */
public final class Seal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec secret;
    private final byte[] place;

    /**
     * Creates a cipher for one place.
     *
     * @param place where the content is stored. It is associated data, so content moved elsewhere cannot be decrypted
     */
    public Seal(byte[] secret, byte[] place) {
        this.secret = new SecretKeySpec(secret, "AES");
        this.place = place.clone();
    }

    /** Encrypts the content. */
    public byte[] close(byte[] content) {
        byte[] nonce = Ids.secret(NONCE_BYTES);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, ByteBuffer.wrap(content));
        return ByteBuffer.allocate(nonce.length + closed.length)
                .put(nonce)
                .put(closed)
                .array();
    }

    /** Decrypts the content; fails with {@link IllegalStateException} if the content or its place was changed. */
    public byte[] open(byte[] sealed) {
        ByteBuffer content = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        content.get(nonce);
        return run(Cipher.DECRYPT_MODE, nonce, content);
    }

    private byte[] run(int mode, byte[] nonce, ByteBuffer content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            byte[] result = new byte[cipher.getOutputSize(content.remaining())];
            cipher.doFinal(content, ByteBuffer.wrap(result));
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the content was changed, or was encrypted for another place", e);
        }
    }
}
