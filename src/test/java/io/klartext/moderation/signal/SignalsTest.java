package io.klartext.moderation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.moderation.text.Evidence;
import io.klartext.moderation.text.FoldedText;
import io.klartext.moderation.text.Language;
import io.klartext.moderation.text.Links;
import io.klartext.moderation.text.SimHash;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignalsTest {
    @Test
    void links_are_found_with_and_without_a_scheme_but_addresses_are_not() {
        SignalFinding finding = new LinkSignal()
                .examine(Subjects.of(
                        "Siehe https://example.org/a?b=1 und billig.example.shop/x, nicht ada@example.org."));
        assertEquals(2, finding.score());
        assertEquals(new Evidence(6, 31, null), finding.evidence().get(0));
        assertEquals(List.of("example.org"), Links.hosts("HTTPS://Ada@Example.org:8080/x"));
    }

    @Test
    void the_language_is_guessed_or_unknown() {
        assertEquals(Optional.of("de"), Language.of(new FoldedText("Das ist nicht die Lösung, und wir wissen es.")));
        assertEquals(Optional.of("en"), Language.of(new FoldedText("This is not what they said, and you know it.")));
        assertEquals(Optional.empty(), Language.of(new FoldedText("Bravo! Super!")));
        assertEquals(
                1,
                new LanguageSignal()
                        .examine(Subjects.of("This is not what they said, and you know it."))
                        .score());
        assertEquals(
                0, new LanguageSignal().examine(Subjects.of("Merci beaucoup!")).score());
    }

    @Test
    void who_shouts_is_heard() {
        assertTrue(new ShoutingSignal()
                        .examine(Subjects.of("DAS IST DOCH EINE FRECHHEIT!!!"))
                        .score()
                > 0.9);
        assertTrue(new ShoutingSignal()
                        .examine(Subjects.of("Das ist doch eine Frechheit."))
                        .score()
                < 0.2);
        assertEquals(0, new ShoutingSignal().examine(Subjects.of("NEIN!")).score());
    }

    @Test
    void strange_shapes_are_seen() {
        assertEquals(
                1,
                new LengthSignal().examine(Subjects.of("Soooooooooooooo gut")).score());
        assertEquals(0, new LengthSignal().examine(Subjects.of("Sooo gut")).score());
    }

    @Test
    void nearly_equal_texts_have_near_fingerprints_and_others_do_not() {
        String text =
                "Heute verdienen Sie von zu Hause aus viel Geld, ganz ohne Risiko und ohne Vorkenntnisse, denn unser"
                        + " System macht alles für Sie, und die ersten hundert Teilnehmer bekommen einen Bonus geschenkt.";
        long one = SimHash.of(new FoldedText(text));
        long other = SimHash.of(new FoldedText(text.replace("Bonus", "Gutschein")));
        long foreign = SimHash.of(new FoldedText("Die Debatte im Rat hat gezeigt, dass es bei der Sanierung der Schule"
                + " vor allem an Geld fehlt, und das war schon vor zehn Jahren so, leider."));
        assertTrue(Long.bitCount(one ^ other) <= SimHash.NEAR, () -> "" + Long.bitCount(one ^ other));
        assertTrue(Long.bitCount(one ^ foreign) > SimHash.NEAR + 5);
        assertEquals(0, SimHash.of(new FoldedText("Sehr schön!")));
    }
}
