package io.klartext.image.metadata;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Converts bytes of a file's metadata to one short line of text, or null. */
final class MetadataText {
    static final int MAX_LENGTH = 500;

    private MetadataText() {}

    /** Decodes valid UTF-8, or else Latin-1, up to the first NUL. */
    static String of(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        ByteBuffer text = ByteBuffer.wrap(bytes, 0, end);
        try {
            return of(UTF_8.newDecoder().decode(text).toString());
        } catch (CharacterCodingException e) {
            return of(new String(bytes, 0, end, ISO_8859_1));
        }
    }

    static String of(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Space}\\p{Cs}]+", " ").strip();
        if (line.isEmpty()) {
            return null;
        }
        int points = line.codePointCount(0, line.length());
        return points <= MAX_LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH)).strip();
    }
}
