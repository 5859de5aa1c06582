package io.klartext.article.revision.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.article.revision.diff.WordSpan.Op;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Spans say what happened to the words of a text, and together they are both texts. */
class WordDiffTest {
    @Test
    void a_changed_word_is_deleted_and_inserted_between_what_stayed() {
        assertEquals(
                List.of(
                        new WordSpan(Op.EQUAL, "Ein "),
                        new WordSpan(Op.DELETE, "alter"),
                        new WordSpan(Op.INSERT, "neuer"),
                        new WordSpan(Op.EQUAL, " Satz.")),
                spans("Ein alter Satz.", "Ein neuer Satz."));
    }

    @Test
    void words_put_in_and_left_out_stand_alone() {
        assertEquals(
                List.of(
                        new WordSpan(Op.DELETE, "Schon "),
                        new WordSpan(Op.EQUAL, "heute"),
                        new WordSpan(Op.INSERT, " früh"),
                        new WordSpan(Op.EQUAL, "!")),
                spans("Schon heute!", "heute früh!"));
    }

    @Test
    void an_empty_text_is_all_deletion_or_insertion() {
        assertEquals(List.of(), spans("", ""));
        assertEquals(List.of(new WordSpan(Op.INSERT, "a b")), spans("", "a b"));
        assertEquals(List.of(new WordSpan(Op.DELETE, "a b")), spans("a b", ""));
    }

    @Test
    void characters_beyond_the_basic_plane_and_combining_ones_stay_whole() {
        spans("Größe 👩‍🚀 zählt", "Größe 🚀 za\u0308hlt")
                .forEach(span -> assertTrue(io.klartext.platform.kernel.Text.isStorable(span.text()), span.text()));
    }

    @Test
    void random_texts_come_together_again() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            String from = text(random, random.nextInt(40));
            String to = text(random, random.nextInt(40));
            assertWhole(from, to, spans(from, to));
        }
    }

    @Test
    void a_text_too_long_to_align_is_replaced_between_its_ends() {
        String from = "Anfang " + words("a", 30_000) + " Ende";
        String to = "Anfang " + words("b", 30_000) + " Ende";
        List<WordSpan> spans = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> spans(from, to));
        assertEquals(
                List.of(Op.EQUAL, Op.DELETE, Op.INSERT, Op.EQUAL),
                spans.stream().map(WordSpan::op).toList());
        assertWhole(from, to, spans);
    }

    @Test
    void many_long_texts_cost_no_more_than_one_object_may_spend() {
        WordDiff diff = new WordDiff();
        String from = words("a", 400) + words("x", 50);
        String to = words("b", 400) + words("x", 50);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int block = 0; block < 2000; block++) {
                assertWhole(from, to, diff.between(from, to));
            }
        });
    }

    private static List<WordSpan> spans(String from, String to) {
        return new WordDiff().between(from, to);
    }

    private static String words(String stem, int number) {
        return IntStream.range(0, number).mapToObj(i -> stem + i).collect(Collectors.joining(" "));
    }

    private static String text(Random random, int length) {
        String alphabet = "ab ,ü\n";
        return random.ints(length, 0, alphabet.length())
                .mapToObj(i -> alphabet.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    static void assertWhole(String from, String to, List<WordSpan> spans) {
        assertEquals(from, without(Op.INSERT, spans));
        assertEquals(to, without(Op.DELETE, spans));
    }

    private static String without(Op op, List<WordSpan> spans) {
        return spans.stream()
                .filter(span -> span.op() != op)
                .map(WordSpan::text)
                .collect(Collectors.joining());
    }
}
