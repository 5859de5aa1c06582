package io.klartext.comment;

import java.net.IDN;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The website of a writer, as people type it. */
final class Website {
    private static final Pattern TYPED = Pattern.compile(
            "(?i)(?:(https?)://)?([\\p{L}\\p{M}\\p{N}_.-]{1,253}\\.[\\p{L}\\p{M}\\p{N}-]{2,63})([:/?#].*+)?");

    private Website() {}

    /**
     * The URL with a scheme, {@code https} if none was typed, and an ASCII host name. Returns other text unchanged, and
     * null for null.
     */
    static String complete(String typed) {
        Matcher parts = TYPED.matcher(typed == null ? "" : typed.strip());
        if (!parts.matches()) {
            return typed;
        }
        String scheme = parts.group(1) == null ? "https" : parts.group(1);
        String rest = parts.group(3) == null ? "" : parts.group(3);
        try {
            return scheme + "://" + IDN.toASCII(parts.group(2)) + rest;
        } catch (IllegalArgumentException e) {
            return typed;
        }
    }
}
