package io.klartext.moderation.text;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses the language of a text by its most frequent short words: German, English or unknown. */
public final class Language {
    private static final int FEW_HITS = 3;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]++");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "de",
            words("der die das und ist nicht ich sie wir ihr ein eine einen dem den des mit auf fuer von zu im auch"
                    + " sich es aber wie wenn nur noch hat haben sind wird werden kann bei aus dass oder schon so er"),
            "en",
            words("the and is not you we they this that it of to for with on are was were have has had be been but"
                    + " from at by or an as my your their there what when which would can will just so if i he she"));

    private Language() {}

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    /** Its language; empty if the text is too short or too mixed to tell. */
    public static Optional<String> of(FoldedText text) {
        String[] words = NO_LETTER.split(text.folded(), -1);
        long german = hits(words, "de");
        long english = hits(words, "en");
        long most = Math.max(german, english);
        if (most < FEW_HITS || most < 2 * Math.min(german, english)) {
            return Optional.empty();
        }
        return Optional.of(german > english ? "de" : "en");
    }

    private static long hits(String[] words, String language) {
        return Arrays.stream(words).filter(WORDS.get(language)::contains).count();
    }
}
