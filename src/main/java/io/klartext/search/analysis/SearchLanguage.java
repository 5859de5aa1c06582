package io.klartext.search.analysis;

import java.util.List;
import java.util.Set;

/** A language of texts, with its stemmer and its stop words. */
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

    /** The possible languages of a query without a locale. */
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

    /** Whether the word, in lower case and without umlauts, is a stop word, which queries ignore. */
    public boolean isStopWord(String word) {
        return stopWords.contains(word);
    }
}
