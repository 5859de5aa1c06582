package io.klartext.comment.writer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The forms in which an address would give somebody away. */
public final class Secrets {
    private Secrets() {}

    /** In lower case: the address itself, and hashes of it as sites for avatars use them. */
    public static List<String> of(String address) {
        return Stream.concat(
                        Stream.of(address),
                        Stream.of("MD5", "SHA-1", "SHA-256").map(algorithm -> hash(algorithm, address)))
                .toList();
    }

    private static String hash(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
