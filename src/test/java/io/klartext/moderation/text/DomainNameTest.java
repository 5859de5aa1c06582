package io.klartext.moderation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DomainNameTest {
    @Test
    void what_looks_the_same_is_the_same() {
        for (String name : List.of("Evil.example", "evil\u200B.example", "\uFF45vil.example", "evil.example.")) {
            assertEquals("evil.example", DomainName.canonical(name), name);
        }
        assertEquals("xn--mnchen-3ya.de", DomainName.canonical("M\u00FCnchen.de"));
        assertEquals("xn--mnchen-3ya.de", DomainName.canonical("mu\u0308nchen.de"));
        assertEquals("xn--mnchen-3ya.de", DomainName.canonical("XN--mnchen-3ya.de"));
    }

    @Test
    void what_is_no_name_is_refused() {
        for (String name : List.of("example.org", "a.b-c.xn--p1ai", "xn--mnchen-3ya.de")) {
            assertTrue(DomainName.isName(name), name);
        }
        for (String name : List.of(
                "",
                "de",
                "..de",
                "-.-",
                "a..b",
                "1.2.3.4",
                "a b.de",
                "https://a.de",
                "a.de/x",
                "-a.de",
                "a-.de",
                "a.".repeat(200) + "de")) {
            assertFalse(DomainName.isName(DomainName.canonical(name)), name);
        }
    }
}
