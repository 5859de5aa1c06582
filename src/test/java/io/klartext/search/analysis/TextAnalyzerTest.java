package io.klartext.search.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAnalyzerTest {
    private final TextAnalyzer analyzer =
            new TextAnalyzer(new SiteWords(1, Set.of("smartphone"), Set.of("düsseldorf")));

    private Set<String> whole(String word) {
        return analyzer.terms(word, SearchLanguage.GERMAN).whole();
    }

    private List<String> parts(String word) {
        return analyzer.terms(word, SearchLanguage.GERMAN).parts().stream()
                .map(WordTerms.Part::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Südpol,Suedpol",
        "Südpol,sudpol",
        "Häuser,Haus",
        "Straße,Strassen",
        "Łódź,Lodz",
        "Øresund,Oresund",
        "Kameras,Kamera",
        "Café,Cafe",
        "Schu\u00ADle,Schule",
        "ﬁnden,finden",
        "A\u0308pfel,Äpfel",
        "Đoković,Dokovic"
    })
    void spellings_and_inflections_have_a_term_in_common(String one, String other) {
        assertTrue(whole(one).stream().anyMatch(whole(other)::contains), () -> whole(one) + " " + whole(other));
    }

    @ParameterizedTest
    @CsvSource({"neue,nue", "Bauer,Baur", "Quelle,Qulle"})
    void two_letters_that_are_no_umlaut_stay(String one, String other) {
        assertTrue(whole(one).stream().noneMatch(whole(other)::contains));
    }

    @Test
    void compounds_are_divided_by_the_dictionary_and_the_words_of_the_site() {
        assertEquals(List.of("digital", "kamera"), parts("Digitalkamera"));
        assertEquals(List.of("bundes", "tags", "wahl"), parts("Bundestagswahl"));
        assertEquals(List.of("smartphone", "kamera"), parts("Smartphonekamera"));
        assertEquals(List.of("straßen", "bahn"), parts("Strassenbahn"));
        assertEquals(List.of(), parts("Kamera"));
    }

    @Test
    void exceptions_are_not_divided_in_any_inflection() {
        assertEquals(List.of(), parts("Düsseldorf"));
        assertEquals(List.of(), parts("Düsseldorfs"));
        assertEquals(List.of(), parts("Duesseldorf"));
    }

    @Test
    void words_of_several_words_are_found_as_one_and_as_several() {
        assertEquals(
                List.of(
                        "WLANKabel 1 true",
                        "WLAN 1 false",
                        "Kabel 2 false",
                        "OpenAI 3 true",
                        "Open 3 false",
                        "AI 4 false"),
                Tokenizer.tokens("WLAN-Kabel (OpenAI)", 1).stream()
                        .map(token -> token.text() + " " + token.position() + " " + token.joined())
                        .toList());
        assertEquals(
                List.of("heise.de", "heise", "de", "350", "3", "50", "C++", "C#"),
                Tokenizer.tokens("heise.de, 3,50 C++ C#", 1).stream()
                        .map(Token::text)
                        .toList());
    }
}
