package io.klartext.media;

import io.klartext.platform.crypto.SigningKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Signs the URLs of renditions that are not open to all. A signature is the name of its key, a dot and 128 bits of
 * HMAC-SHA-256 over the path, in base64url. Keys are derived by name: to retire one, sign with a new name first, and
 * drop the old name once no page uses it any more.
 */
@Singleton
class UrlSignature {
    private static final int BYTES = 16;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]{1,16}");

    private final SigningKey key;
    private final List<String> names;

    @Inject
    UrlSignature(SigningKey key, MediaConfig config) {
        this(key, config.signingKeys());
    }

    UrlSignature(SigningKey key, List<String> names) {
        this.key = key;
        this.names = List.copyOf(names);
        if (names.isEmpty()
                || !names.stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw new IllegalArgumentException("klartext.media.signing-keys takes names of 1 to 16 letters and digits");
        }
    }

    String of(String path) {
        return with(names.get(0), path);
    }

    /** Whether the signature is valid. It is compared as text, because base64 has several spellings for some bytes. */
    boolean isValid(String signature, String path) {
        boolean good = false;
        for (String name : names) {
            good |= MessageDigest.isEqual(bytes(with(name, path)), bytes(signature));
        }
        return good;
    }

    private String with(String name, String path) {
        byte[] signature = key.sign("media-" + name, bytes(path));
        return name + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signature, BYTES));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
