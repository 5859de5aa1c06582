package io.klartext.platform.kernel;

import java.util.regex.Pattern;

/** What counts as text: anything that UTF-8 and PostgreSQL can hold and give back unchanged. */
public final class Text {
    /** For one line of text. */
    public static final String LINE = "[^\\p{Cc}\\u2028\\u2029]*+";

    /** For text of many lines. */
    public static final String LINES = "[\\P{Cc}\n\r\t]*+";

    /** White space, combining marks without a base, control and format characters, and letters without a glyph. */
    private static final Pattern SHOWS_NOTHING =
            Pattern.compile("[\\p{Z}\\p{C}\\p{M}\\s\u115F\u1160\u2800\u3164\uFFA0&&[^\\p{Co}]]*+");

    /** Characters that change the direction of the text behind them: embeddings, overrides and isolates. */
    private static final Pattern DIRECTION = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]++");

    private Text() {}

    /** False for text with the NUL character, which PostgreSQL cannot store, or with half of a surrogate pair. */
    public static boolean isStorable(CharSequence text) {
        return text.codePoints().noneMatch(point -> point == 0 || isSurrogate(point));
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The text without surrounding white space; empty if it has no visible character, null for null. */
    public static String shown(String text) {
        return text == null ? null : SHOWS_NOTHING.matcher(text).matches() ? "" : text.strip();
    }

    /**
     * The text without characters that change the direction of what follows, so that it cannot reorder the page around it;
     * null for null. Text in scripts that are written from right to left needs none of them.
     */
    public static String withoutOverrides(String text) {
        return text == null ? null : DIRECTION.matcher(text).replaceAll("");
    }

    /** Null for null and for blank text, so that an empty form field does not count as content. */
    public static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
