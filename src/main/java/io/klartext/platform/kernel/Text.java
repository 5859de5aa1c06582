package io.klartext.platform.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What counts as text: anything that UTF-8 and PostgreSQL can hold and give back unchanged. */
public final class Text {
    /** For one line of text. */
    public static final String LINE = "[^\\p{Cc}\\u2028\\u2029]*+";

    /** For text of many lines. */
    public static final String LINES = "[\\P{Cc}\n\r\t]*+";

    /**
     * White space, combining marks without a base, control and format characters, and letters without a glyph.
     * Characters that this version of Java does not know count as visible.
     */
    private static final Pattern SHOWS_NOTHING =
            Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{M}\\s\u115F\u1160\u2800\u3164\uFFA0]*+");

    /** Characters that XML 1.0 does not allow, even escaped (section 2.2). NUL and surrogates are refused before. */
    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x01-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\x85]++");

    /** Soft hyphens, zero-width spaces, word joiners and byte order marks. */
    private static final Pattern UNSEEN = Pattern.compile("[\\xAD\\x{200B}\\x{2060}\\x{FEFF}]++");

    private static final Pattern BREAKS = Pattern.compile("[\\x0B\\x0C]");

    /** Characters that change the direction of the text behind them: embeddings, overrides and isolates. */
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]++");

    private Text() {}

    /** False for text with the NUL character, which PostgreSQL cannot store, or with half of a surrogate pair. */
    public static boolean isStorable(CharSequence text) {
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c) && !isPair(text, index++)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPair(CharSequence text, int high) {
        return high + 1 < text.length() && Character.isLowSurrogate(text.charAt(high + 1));
    }

    /**
     * The text without characters that XML does not allow, for feeds; null for null. Vertical tabs and form feeds,
     * which page layout programs use as line breaks, become spaces.
     */
    public static String withoutControls(String text) {
        return text == null || isInXml(text)
                ? text
                : NOT_IN_XML.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /** Checks the same as {@code NOT_IN_XML}, but faster, because every text of every answer passes through here. */
    private static boolean isInXml(String text) {
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            if (c < ' ' ? c != '\n' && c != '\r' && c != '\t' : c >= '\uFFFE') {
                return false;
            }
        }
        return true;
    }

    /** Whether the text has no visible character. */
    public static boolean isBlank(CharSequence text) {
        return SHOWS_NOTHING.matcher(text).matches();
    }

    /** The text without surrounding white space; empty if it has no visible character, null for null. */
    public static String shown(String text) {
        return text == null ? null : isBlank(text) ? "" : text.strip();
    }

    /**
     * The text without characters that change the direction of what follows, so that it cannot reorder the page around
     * it; null for null. Text in scripts that are written from right to left needs none of them.
     */
    public static String withoutOverrides(String text) {
        return text == null ? null : DIRECTION.matcher(text).replaceAll("");
    }

    /**
     * A name in its stored form: composed (NFC), without invisible characters, with single spaces and none at its ends;
     * null for null.
     */
    public static String name(String text) {
        if (text == null) {
            return null;
        }
        String seen =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("");
        return shown(SPACES.matcher(seen).replaceAll(" "));
    }

    /**
     * Null for null and for text without a visible character, so that an empty form field does not count as content.
     */
    public static String blankToNull(String text) {
        return text == null || isBlank(text) ? null : text;
    }
}
