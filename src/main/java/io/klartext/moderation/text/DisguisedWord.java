package io.klartext.moderation.text;

/**
 * A word in a spelling that a plain search does not find: with digits or signs for letters, with accents that German
 * does not know, with an umlaut for a vowel, joined by signs, or spaced out.
 *
 * @param spelled its letters with {@code ö} as {@code oe}
 * @param plain its letters with {@code ö} as {@code o}; the same as {@code spelled} where signs only join or space
 *     letters, so that an ordinary compound is not taken for a word without umlauts
 * @param start its first UTF-16 unit in the original text
 * @param end the unit behind its last
 * @param fewestSearched the fewest letters of a word that is searched for in it: if umlauts are the only disguise,
 *     short words are excluded, because {@code schwül} and others are ordinary words
 */
public record DisguisedWord(String spelled, String plain, int start, int end, int fewestSearched) {
    private static final int FEWEST_LETTERS = 3;

    /** Whether it may be found by a search for that word. */
    public boolean canBe(DisguisedWord searched) {
        return searched.plain.length() >= fewestSearched;
    }

    /** The form of a word that finds its disguises; empty for a word with other characters than letters. */
    public static DisguisedWord searched(String word) {
        String stripped = word.strip();
        StringBuilder plain = new StringBuilder();
        FoldedText.clusters(stripped, (cluster, start, end) -> plain.append(FoldedText.foldPlainly(cluster)));
        String spelled = new FoldedText(stripped).folded();
        boolean isWord = spelled.length() >= FEWEST_LETTERS && spelled.chars().allMatch(Character::isLetter);
        return isWord
                ? new DisguisedWord(key(spelled), key(plain.toString()), 0, stripped.length(), 0)
                : new DisguisedWord("", "", 0, 0, 0);
    }

    /** As {@code 1} stands for both {@code i} and {@code l}, these are one letter here. */
    static String key(String folded) {
        return folded.replace('l', 'i');
    }
}
