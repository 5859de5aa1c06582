package io.klartext.search.analysis;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives all spellings of a word one form, regardless of case, accents and umlauts. */
public final class Folding {
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "ħ", "h", "ø", "ö", "æ", "ä", "œ", "ö");
    private static final Pattern SPELLED = Pattern.compile("[ßłđðþıħøæœ]");
    private static final Pattern UMLAUT = Pattern.compile("([aou])\u0308");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Umlauts that are spelled with two letters. Does not match in "neue", "Bauer", "Quelle" and "Poesie". */
    private static final Pattern TWO_LETTERS = Pattern.compile("(?<![aeiouq])([aou])e(?!i)");

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private Folding() {}

    /** The word in lower case and in normal form, with its accents. */
    public static String normal(String word) {
        String composed = Normalizer.normalize(UNSEEN.matcher(word).replaceAll(""), Normalizer.Form.NFKC);
        return Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /**
     * The spellings under which a word in normal form is found: first with umlauts in two letters, then without
     * umlauts. Both "Südpol" and "Suedpol" become "suedpol" and "sudpol".
     */
    public static Set<String> spellings(String normal) {
        if (isPlain(normal)) {
            return normal.indexOf('e') < 0 ? Set.of(normal) : both(normal);
        }
        String letters = SPELLED.matcher(normal).replaceAll(match -> LETTERS.get(match.group()));
        String decomposed = Normalizer.normalize(letters, Normalizer.Form.NFD);
        return both(MARKS.matcher(UMLAUT.matcher(decomposed).replaceAll("$1e")).replaceAll(""));
    }

    private static Set<String> both(String spelled) {
        Set<String> both = new LinkedHashSet<>();
        both.add(spelled);
        both.add(TWO_LETTERS.matcher(spelled).replaceAll("$1"));
        return both;
    }

    /** The spelling with umlauts in two letters. */
    public static String spelled(String normal) {
        return spellings(normal).iterator().next();
    }

    /** Spellings with umlauts, in a dictionary, of a word that was typed without them. */
    static List<String> restored(String normal) {
        String umlauts = normal.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü");
        return List.of(umlauts, umlauts.replace("ss", "ß"), normal.replace("ss", "ß"));
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(character -> character < 0x80);
    }
}
