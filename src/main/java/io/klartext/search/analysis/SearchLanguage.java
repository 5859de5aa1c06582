package io.klartext.search.analysis;

import java.util.List;
import java.util.Set;

/** How words of a language are reduced to their stems. */
public enum SearchLanguage {
    GERMAN(Set.of(
            ("aber als am an auch auf aus bei bin bis da das dass dem den der des die dies doch durch ein eine einem"
                            + " einen einer eines er es fuer hat ich im in ist ja kann mehr mit nach nicht noch nun nur ob oder"
                            + " sein sich sie sind so um und uns vom von vor was wenn wer wie wir wird zu zum zur")
                    .split(" ", -1))),
    ENGLISH(Set.of(
            ("a an and are as at be but by for from has have he how i in is it its not of on or so that the their"
                            + " they this to was we were what when which who will with you")
                    .split(" ", -1))),
    OTHER(Set.of());

    /** What a query without a locale may be written in. */
    public static final List<SearchLanguage> ALL = List.of(values());

    private final Set<String> stopWords;

    SearchLanguage(Set<String> stopWords) {
        this.stopWords = stopWords;
    }

    /** The language of a locale such as {@code de-AT}. */
    public static SearchLanguage of(String locale) {
        return switch (locale.split("-", 2)[0]) {
            case "de" -> GERMAN;
            case "en" -> ENGLISH;
            default -> OTHER;
        };
    }

    /** Whether the word, in lower case and without umlauts, is so common that a query can do without it. */
    public boolean isStopWord(String word) {
        return stopWords.contains(word);
    }
}
