package io.klartext.portabletext.content;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * Counts words in scripts that separate them by spaces, and characters in other scripts. A text may mix scripts.
 *
 * @param words in scripts with spaces
 * @param ideographs characters of Chinese and Japanese
 * @param letters in scripts of South-East Asia, which write words without spaces
 */
public record ReadingTime(int words, int ideographs, int letters) {
    private static final Set<UnicodeScript> IDEOGRAPHIC = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);
    private static final Set<UnicodeScript> SPACELESS =
            EnumSet.of(UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);

    /** The long vowel mark of katakana, which belongs to no script. */
    private static final String LONG_VOWELS = "\u30FC\uFF70";

    private static final int WORDS_PER_MINUTE = 220;
    private static final int IDEOGRAPHS_PER_MINUTE = 500;
    private static final int LETTERS_PER_MINUTE = 5 * WORDS_PER_MINUTE;

    private enum Kind {
        NOTHING,
        SPACE,
        WORD,
        IDEOGRAPH,
        LETTER;

        static Kind of(int point) {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                return SPACE;
            }
            if (LONG_VOWELS.indexOf(point) >= 0) {
                return IDEOGRAPH;
            }
            if (!Character.isLetterOrDigit(point)) {
                return NOTHING;
            }
            UnicodeScript script = UnicodeScript.of(point);
            return IDEOGRAPHIC.contains(script) ? IDEOGRAPH : SPACELESS.contains(script) ? LETTER : WORD;
        }
    }

    /** Counts the words of a text. */
    public static ReadingTime of(String text) {
        int words = 0;
        int ideographs = 0;
        int letters = 0;
        boolean inWord = false;
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            Kind kind = Kind.of(text.codePointAt(index));
            words += kind == Kind.WORD && !inWord ? 1 : 0;
            ideographs += kind == Kind.IDEOGRAPH ? 1 : 0;
            letters += kind == Kind.LETTER ? 1 : 0;
            inWord = kind == Kind.WORD || (inWord && kind == Kind.NOTHING);
        }
        return new ReadingTime(words, ideographs, letters);
    }

    /** Rounded up, and at least one. */
    public int minutes() {
        double minutes = (double) words / WORDS_PER_MINUTE
                + (double) ideographs / IDEOGRAPHS_PER_MINUTE
                + (double) letters / LETTERS_PER_MINUTE;
        return Math.max(1, (int) Math.ceil(minutes));
    }
}
