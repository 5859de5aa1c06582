package io.klartext.platform.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void what_shows_nothing_is_empty() {
        for (String text :
                List.of("", " \n", "\u200B\u200D", "\u3164", "\u115F", "\u2800 \u00A0", "\u0301\u0308", "\uFE0F")) {
            assertEquals("", Text.shown(text), text);
        }
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        for (String text : List.of("a", "!", family, "\u05E9\u05DC\u05D5\u05DD", "\u0928\u093F", "1\uFE0F\u20E3")) {
            assertEquals(text, Text.shown(" " + text + "\n"), text);
            assertTrue(text.matches(Text.LINE), text);
        }
    }

    @Test
    void what_this_java_does_not_know_yet_may_be_seen() {
        assertFalse(Text.isBlank("\uD83E\uDEE8"));
    }

    @Test
    void nothing_is_left_that_xml_cannot_carry() {
        String all = IntStream.rangeClosed(1, Character.MAX_VALUE)
                .filter(c -> !Character.isSurrogate((char) c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String kept = Text.withoutControls(all);
        assertTrue(kept.matches("[\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD]*+"));
        assertEquals(Character.MAX_VALUE - 2048 - 28, kept.length());
        assertEquals("a b c\uD83D\uDE00", Text.withoutControls("a\u000Bb\fc\u001F\uFFFE\uD83D\uDE00"));
    }

    @Test
    void control_characters_stand_in_no_text_and_breaks_in_no_line() {
        for (String text : List.of("a\nb", "a\rb", "a\tb")) {
            assertFalse(text.matches(Text.LINE), text);
            assertTrue(text.matches(Text.LINES), text);
        }
        assertFalse("a\u2028b".matches(Text.LINE));
        assertFalse("a\u0007b".matches(Text.LINES));
        assertFalse("a\u0085b".matches(Text.LINES));
    }
}
