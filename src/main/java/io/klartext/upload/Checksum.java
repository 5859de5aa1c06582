package io.klartext.upload;

import io.klartext.platform.kernel.Failure;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The expected hash of one chunk, and the hash of the bytes received so far. */
public final class Checksum {
    private static final String HEADER = "Upload-Checksum";
    private static final Pattern FORM = Pattern.compile("([a-z0-9]{1,10}) ([A-Za-z0-9+/]{1,100}={0,2})");
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "SHA-1", "sha256", "SHA-256", "sha512", "SHA-512", "md5", "MD5");

    private final MessageDigest digest;
    private final byte[] expected;

    private Checksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected;
    }

    /** The names of the known algorithms, sorted. */
    public static List<String> algorithms() {
        return ALGORITHMS.keySet().stream().sorted().toList();
    }

    /** Reads the value of the header; null for null. */
    public static Checksum parse(String header) {
        if (header == null) {
            return null;
        }
        Matcher parts = FORM.matcher(header);
        if (!parts.matches() || !ALGORITHMS.containsKey(parts.group(1))) {
            throw new Failure.BadParameter(
                    HEADER, "'" + HEADER + "' must be one of " + algorithms() + ", a space and the hash in Base64.");
        }
        try {
            return new Checksum(
                    MessageDigest.getInstance(ALGORITHMS.get(parts.group(1))),
                    Base64.getDecoder().decode(parts.group(2)));
        } catch (IllegalArgumentException e) {
            throw new Failure.BadParameter(HEADER, "The hash in '" + HEADER + "' is not valid Base64.");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has it", e);
        }
    }

    void add(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    boolean matches() {
        return MessageDigest.isEqual(digest.digest(), expected);
    }
}
