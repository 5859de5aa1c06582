package io.klartext.platform.http.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.klartext.platform.kernel.Failure;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code If-Match} says about versions, also when a proxy has been at it. */
class IfMatchTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"3\"",
                "W/\"3\"",
                "\"3-gzip\"",
                "\"3--gzip\"",
                "\"3;gzip\"",
                "\"3-br\"",
                "W/\"3-gzip\"",
                "\"x\", W/\"3\"",
                " \"3\" "
            })
    void proxies_that_compress_leave_the_version(String header) {
        assertEquals(Set.of(3), IfMatch.parse(header).versions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"0\"",
                "\"03\"",
                "\"3-x\"",
                "\"-gzip\"",
                "\"gzip\"",
                "\"3gzip\"",
                "\"3-gzip-x\"",
                "\"1234567890\""
            })
    void what_is_no_version_accepts_none(String header) {
        assertEquals(Set.of(), IfMatch.parse(header).versions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "w/\"3\"", "\"3", "W/3", "\"3\";", ""})
    void what_is_no_tag_is_refused(String header) {
        assertThrows(Failure.BadParameter.class, () -> IfMatch.parse(header));
    }

    @Test
    void other_tags_lose_the_coding_too() {
        assertEquals(Set.of("1-pending", "x"), IfMatch.tags("W/\"1-pending-gzip\", \"x\""));
    }
}
