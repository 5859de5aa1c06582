package io.klartext.kernel;

/** What counts as text: anything that UTF-8 and PostgreSQL can hold and give back unchanged. */
public final class Text {
    private Text() {}

    /** False for text with the NUL character, which PostgreSQL cannot store, or with half of a surrogate pair. */
    public static boolean isStorable(CharSequence text) {
        return text.codePoints().noneMatch(point -> point == 0 || isSurrogate(point));
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** Null for null and for text of white space only, so that an empty form field is no content. */
    public static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
