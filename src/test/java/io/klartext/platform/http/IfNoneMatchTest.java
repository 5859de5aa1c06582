package io.klartext.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.klartext.platform.http.condition.IfNoneMatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has it already. */
class IfNoneMatchTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"abc\" | true",
                "W/\"abc\" | true",
                "* | true",
                " * | true",
                "\"x\", W/\"y\" , \"abc\" | true",
                "\"x,abc\" | false",
                "\"ABC\" | false",
                "abc | false",
                "\"\" | false",
                "\"abcd\" | false"
            })
    void by_weak_comparison(String header, boolean known) {
        assertEquals(known, IfNoneMatch.matches(header, "\"abc\""));
    }

    @Test
    void without_the_header_nobody() {
        assertFalse(IfNoneMatch.matches(null, "\"abc\""));
    }
}
