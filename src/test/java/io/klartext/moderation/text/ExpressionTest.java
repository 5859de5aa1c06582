package io.klartext.moderation.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    private static String refusal(String value) {
        return assertThrows(Expression.Refused.class, () -> Expression.of(value), value)
                .code();
    }

    @Test
    void what_takes_too_long_to_compile_or_to_find_is_refused() {
        String deep = "(".repeat(20_000);
        List<String> large = List.of(
                "(?:" + ".?".repeat(90) + "){1000}x",
                "(?:" + ".?".repeat(90) + "){100}x",
                "((((.{1000}){1000}){1000}){1000})",
                "(?:(?:(?:(?:.{1,900}){900,}){0,900}){900})",
                "(a{999999999}){999999999}",
                "(?:(?:.{5}){20}){20}",
                deep + "a" + ")".repeat(deep.length()));
        for (String value : large) {
            assertEquals("too_complex", assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refusal(value)), value);
        }
    }

    @Test
    void what_is_found_everywhere_is_refused() {
        for (String value : List.of("^", "$", "|", "\\b", "a*", "casino|", "(?:)", "^\\b", "(?:^| )?")) {
            assertEquals("format", refusal(value), value);
        }
        for (String value : List.of("(a", "(a)\\1", "a**")) {
            assertEquals("format", refusal(value), value);
        }
    }

    @Test
    void what_moderators_write_is_taken() {
        for (String value : List.of(
                "gratis\\s+geld",
                "\\b(?:viagra|cialis|casino)\\b.{0,30}(?:kaufen|gratis){1,3}",
                "a.{0,20}b.{0,20}c.{0,20}d",
                "[0-9]{3}[ /-]?[0-9]{4,8}",
                "a{2,}",
                "\\x{263a}{3}")) {
            assertDoesNotThrow(() -> Expression.of(value), value);
        }
    }

    @Test
    void the_largest_that_is_taken_is_found_in_time() {
        Expression largest = Expression.of("(?:" + ".?".repeat(49) + "){5}x");
        String text = "a".repeat(5000);
        assertEquals(
                false,
                assertTimeoutPreemptively(
                        Duration.ofSeconds(1),
                        () -> largest.matcher(text, Deadline.in(Duration.ofSeconds(1)))
                                .find()));
    }
}
