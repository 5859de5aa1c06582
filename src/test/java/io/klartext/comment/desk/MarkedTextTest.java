package io.klartext.comment.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.klartext.comment.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What moderators see marked. */
class MarkedTextTest {
    private static String html(String text, Span... spans) {
        return MarkedText.html(text, List.of(spans));
    }

    @Test
    void what_is_pointed_at_is_marked_and_nothing_else_is_markup() {
        assertEquals("a &lt;b&gt;<br>c", html("a <b>\nc"));
        assertEquals("<mark>a &lt;</mark>b&gt;<br>c", html("a <b>\nc", new Span(0, 3)));
        assertEquals("a <mark>&lt;b&gt;<br>c</mark>", html("a <b>\nc", new Span(2, 7)));
        assertEquals("", html(""));
    }

    @Test
    void what_overlaps_or_touches_is_marked_once() {
        assertEquals(
                "0<mark>12345</mark>6<mark>7</mark>89",
                html("0123456789", new Span(7, 8), new Span(3, 6), new Span(1, 4), new Span(2, 3), new Span(4, 5)));
        assertEquals("<mark>0123</mark>", html("0123", new Span(2, 4), new Span(0, 2)));
    }

    @Test
    void what_points_behind_the_end_marks_nothing() {
        assertEquals("01<mark>2</mark>", html("012", new Span(2, 9), new Span(7, 8), new Span(1, 1)));
    }
}
