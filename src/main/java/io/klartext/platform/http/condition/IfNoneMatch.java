package io.klartext.platform.http.condition;

import java.util.regex.Pattern;

/** Reads {@code If-None-Match} (RFC 9110, section 13.1.2). */
public final class IfNoneMatch {
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\")");
    private static final int MAX_LENGTH = 4000;

    private IfNoneMatch() {}

    /**
     * Whether the caller already has this representation. Tags are compared weakly; malformed tags match nothing.
     *
     * @param header null if there is none
     * @param etag the tag with its quotes
     */
    public static boolean matches(String header, String etag) {
        if (header == null || header.length() > MAX_LENGTH) {
            return false;
        }
        return header.strip().equals("*")
                || TAG.matcher(header).results().anyMatch(tag -> tag.group(1).equals(etag));
    }
}
