package io.klartext.portabletext;

/** Superscript and subscript in plain text, so that 10<sup>6</sup> does not become 106. */
public final class Scripts {
    private static final String PLAIN = "0123456789+-=()n";
    private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private static final String SUBSCRIPT = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    private Scripts() {}

    /** The text in the characters that Unicode has for it; the same text where one of them is missing. */
    public static String superscript(String text) {
        return translate(text, SUPERSCRIPT);
    }

    /** Likewise. */
    public static String subscript(String text) {
        return translate(text, SUBSCRIPT);
    }

    private static String translate(String text, String characters) {
        StringBuilder translated = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            int place = PLAIN.indexOf(text.charAt(index));
            if (place < 0) {
                return text;
            }
            translated.append(characters.charAt(place));
        }
        return translated.toString();
    }
}
