package io.klartext.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What would give a writer away: secrets, encoded and hashed in the ways that sites for avatars and trackers know. */
final class Traces {
    private static final List<String> ALGORITHMS = List.of("MD5", "SHA-1", "SHA-256");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{24,}");

    private final Map<String, String> names = new LinkedHashMap<>();

    /** Adds a text, as it is and as it is written in lower case. */
    Traces add(String secret) {
        for (String form : List.of(secret, secret.toLowerCase(Locale.ROOT))) {
            names.put(form.toLowerCase(Locale.ROOT), secret);
            byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
            addEncoded(secret + " encoded", bytes);
            ALGORITHMS.forEach(algorithm -> addEncoded(algorithm + " of " + form, hash(algorithm, bytes)));
        }
        return this;
    }

    /** Adds what is no text, such as a hash that only we can make. */
    Traces add(String name, byte[] secret) {
        addEncoded(name, secret);
        return this;
    }

    private void addEncoded(String name, byte[] bytes) {
        names.put(HexFormat.of().formatHex(bytes), name + " in hex");
        // All is compared in lower case: hex comes in either, and Base64 of this length is not met by chance.
        names.put(
                Base64.getEncoder().withoutPadding().encodeToString(bytes).toLowerCase(Locale.ROOT),
                name + " in Base64");
        names.put(
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).toLowerCase(Locale.ROOT),
                name + " in Base64 for URLs");
    }

    /** Those that stand in a text, and in what is encoded in it. */
    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        addTo(found, text);
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            addTo(found, decoded(token.group()));
        }
        return found;
    }

    private void addTo(Set<String> found, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        names.forEach((form, name) -> {
            if (lower.contains(form)) {
                found.add(name);
            }
        });
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return ""; // a long word and no token
        }
    }

    private static byte[] hash(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
