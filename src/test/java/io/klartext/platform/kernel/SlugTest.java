package io.klartext.platform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trennt sich Leica von Huawei?|trennt-sich-leica-von-huawei",
                "Größe, Übermut & Öl: ÄÖÜ|groesse-uebermut-oel-aeoeue",
                "GROẞE STRASSE|grosse-strasse",
                "a\u0308 decomposed|ae-decomposed",
                "Crème brûlée à l'œuvre|creme-brulee-a-l-oeuvre",
                "Łódź, Đakovo, Åland, Smørrebrød|lodz-dakovo-aland-smoerrebroed",
                "  --- Leica!!!   M11  ---|leica-m11",
                "50 % mehr|50-mehr",
                "Donau\u00ADdampf\u200Bschiff\uFEFF\u2060fahrt|donaudampfschifffahrt",
                "ﬁne ½ ②|fine-1-2-2",
                "北京 2026|bei-jing-2026",
                "Большой Кремль|bolsoj-kreml",
                "Αθήνα und Köln|athena-und-koeln",
                "ひらがな カタカナ|hiragana-katakana",
                "서울|seoul",
                "İstanbul, Ħal Għargħur, Ðakota|istanbul-hal-gharghur-dakota"
            })
    void headlines_become_readable_addresses(String headline, String slug) {
        assertEquals(slug, Slug.of(headline, "fallback"));
    }

    @ParameterizedTest
    @CsvSource({"📷", "'!?'", "01a20424-5301-7b42-adec-c63cb8f5352a"})
    void the_fallback_serves_where_nothing_remains_or_an_id_would(String headline) {
        assertEquals("fallback", Slug.of(headline, "fallback"));
    }

    @Test
    void long_headlines_are_cut_at_a_word() {
        String slug = Slug.of("wort ".repeat(60), "fallback");
        assertTrue(slug.length() <= Slug.MAX_LENGTH && slug.endsWith("wort"), slug);
        assertEquals(Slug.MAX_LENGTH, Slug.of("x".repeat(500), "fallback").length());
        assertEquals("fallback", Slug.of("01a20424-5301-7b42-adec-c63cb8f5352a " + "y".repeat(200), "fallback"));
        assertFalse(("a" + "-a".repeat(50_000) + "-").matches(Slug.PATTERN));
        assertTrue(Slug.numbered("x".repeat(120), 12).length() <= Slug.MAX_LENGTH);
    }

    @Test
    void every_slug_matches_the_pattern() {
        assertTrue(Slug.of("Ein Test", "x").matches(Slug.PATTERN));
        for (String bad : new String[] {"", "-a", "a-", "a--b", "A", "ä", "a b", "a/b"}) {
            assertFalse(bad.matches(Slug.PATTERN), bad);
        }
    }
}
