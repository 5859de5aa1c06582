package io.klartext.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers see of masked texts. */
class MasksTest {
    private static String shown(String text, Span... spans) {
        return new Masks(List.of(spans)).over(text);
    }

    private static Span of(String text, String part) {
        return new Span(text.indexOf(part), text.indexOf(part) + part.length());
    }

    @Test
    void the_first_character_stays_and_all_others_are_asterisks() {
        assertEquals("Du D***!", shown("Du Depp!", new Span(3, 7)));
        assertEquals("D*** und D***", shown("Depp und Depp", new Span(9, 13), new Span(0, 4)));
        assertEquals("Ein *.", shown("Ein X.", new Span(4, 5)));
        assertEquals("Nichts.", shown("Nichts."));
    }

    @Test
    void spans_that_overlap_are_one() {
        assertEquals("O*********", shown("Oberdeppen", new Span(4, 10), new Span(0, 8)));
        assertEquals("O*********", shown("Oberdeppen", new Span(0, 10), new Span(4, 8)));
        assertEquals("O***d*****", shown("Oberdeppen", new Span(0, 4), new Span(4, 10)));
    }

    @Test
    void a_character_is_what_people_take_for_one() {
        String bold = "\uD835\uDC1D\uD835\uDC1E\uD835\uDC29\uD835\uDC29";
        assertEquals("\uD835\uDC1D***!", shown(bold + "!", new Span(0, 8)));
        String accents = "Mo\u0308rder";
        assertEquals("M*****", shown(accents, of(accents, accents)));
        String hidden = "D\u200Be\u00ADp\u2060p";
        assertEquals("D***", shown(hidden, of(hidden, hidden)));
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 Depp";
        assertEquals(family.replace("Depp", "D***"), shown(family, of(family, "Depp")));
    }

    @Test
    void they_are_stored_as_they_are() {
        Masks masks = new Masks(List.of(new Span(9, 13), new Span(0, 4)));
        assertEquals("0-4,9-13", masks.stored());
        assertEquals(masks, Masks.of(masks.stored()));
        assertNull(Masks.NONE.stored());
        assertEquals(Masks.NONE, Masks.of(null));
    }
}
