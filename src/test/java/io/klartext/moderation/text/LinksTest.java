package io.klartext.moderation.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final int LONG = 50_000;

    @Test
    void however_it_is_written_the_host_is_what_a_browser_asks() {
        for (String link : List.of(
                "http://bad.example.",
                "http://bad.example,",
                "(http://bad.example)",
                "http://bad.example!",
                "http://bad.example;",
                "'http://bad.example'",
                "*http://bad.example*",
                "http://bad.example\u200B",
                "http://u:p@bad.example",
                "http://bad.example.:80/",
                "http://bad.example\\@good.de",
                "http:\\\\bad.example",
                "http://bad%2eexample",
                "http://b%61d.example/x",
                "http://bad\u3002example",
                "http://\uFF42ad.example",
                "http://\u24D1ad.example",
                "http://b\u00ADad.example",
                "HTTPS://BAD.EXAMPLE?x",
                "hxxp://bad.example#x",
                "ftp://bad.example/x",
                "Siehe //bad.example/x")) {
            assertEquals(List.of("bad.example"), Links.hosts(link), link);
        }
        assertEquals(List.of("xn--mnchen-3ya.de"), Links.hosts("Auf m\u00FCnchen.de, sagt er."));
        assertEquals(List.of("www.bad.example"), Links.hosts("Siehe www.bad.example."));
        assertEquals(List.of("ada.example.com"), Links.hosts("Siehe ada.example.com/x."));
        assertEquals(
                List.of("a.at", "b.ch", "c.eu", "d.co.uk", "e.berlin"),
                Links.hosts("Siehe a.at, b.ch, c.eu und d.co.uk (oder e.berlin)."));
        assertEquals(
                List.of("xn--e1afmkfd.xn--p1ai"), Links.hosts("\u043F\u0440\u0438\u043C\u0435\u0440.\u0440\u0444"));
        assertEquals(List.of("shop.example.com"), Links.hosts("SHOP.EXAMPLE.COM"));
        assertEquals(List.of("gut.so"), Links.hosts("gut.so/x"));
        assertEquals(List.of("e.f.g.h.i.com"), Links.hosts("a.b.c.d.e.f.g.h.i.com"));
    }

    @Test
    void prose_and_addresses_are_no_links() {
        for (String text : List.of(
                "Und/oder so.",
                "a // b",
                "ada@example.org",
                "ada.de@example.org",
                "http://",
                "1.000.000 Euro",
                "Das ist gut.So geht es weiter.",
                "Wie im Haus.Die T\u00FCr",
                "In README.md und main.rs steht es, in script.py auch.",
                "z.B. u.a. d.h. i.d.R. o.\u00E4. e.V.",
                "Version 1.2.3 von Node.js",
                "ada.de.x@example.org",
                "...")) {
            assertEquals(List.of(), Links.hosts(text), text);
        }
    }

    @Test
    void no_text_takes_long() {
        for (String part : List.of(
                "\u0301",
                ".",
                ":",
                "@",
                "a",
                "-",
                "/",
                "a.",
                "-.",
                "//",
                "http:",
                "http://",
                "www.",
                "a@",
                "\u00AD",
                "\u3002",
                "de.",
                "a.de@",
                "//a",
                "%",
                "\\",
                "a\u0301.")) {
            String text = "a" + part.repeat(LONG / part.length());
            Links.hosts(text);
            long start = System.nanoTime();
            Links.hosts(text);
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            // A search that grows with the square of the length takes minutes.
            assertTrue(taken.toSeconds() < 5, () -> part + " takes " + taken);
        }
    }
}
