package io.klartext.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.klartext.platform.http.condition.ByteRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of 1000 bytes. */
class ByteRangeTest {
    private static final String ETAG = "\"abc\"";

    @ParameterizedTest
    @CsvSource({
        "bytes=0-99, bytes 0-99/1000, 100",
        "bytes=0-0, bytes 0-0/1000, 1",
        "bytes=999-, bytes 999-999/1000, 1",
        "bytes=500-5000, bytes 500-999/1000, 500",
        "bytes=-100, bytes 900-999/1000, 100",
        "bytes=-5000, bytes 0-999/1000, 1000",
        "BYTES= 1-2, bytes 1-2/1000, 2",
        "bytes=0-999999999999999999, bytes 0-999/1000, 1000"
    })
    void one_range_is_given(String range, String contentRange, long length) {
        ByteRange part = ByteRange.wanted(range, null, ETAG, 1000).orElseThrow();
        assertEquals(contentRange, part.contentRange());
        assertEquals(length, part.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-9,20-29",
                "bytes=0-9,",
                "bytes=9-0",
                "bytes=-",
                "bytes=",
                "bytes=a-b",
                "bytes=--5",
                "lines=0-9",
                "0-9",
                "",
                "bytes=0-9999999999999999999999"
            })
    void several_ranges_and_what_is_none_mean_the_whole(String range) {
        assertEquals(true, ByteRange.wanted(range, null, ETAG, 1000).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-1001", "bytes=-0", "bytes=999999999999999999-"})
    void what_lies_behind_the_end_is_refused(String range) {
        ByteRange.Unsatisfiable refused =
                assertThrows(ByteRange.Unsatisfiable.class, () -> ByteRange.wanted(range, null, ETAG, 1000));
        assertEquals("bytes */1000", refused.contentRange());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"abc\"', true",
        "' \"abc\" ', true",
        "'\"abd\"', false",
        "'W/\"abc\"', false",
        "abc, false",
        "'Sat, 01 Jan 2028 00:00:00 GMT', false",
        "*, false"
    })
    void a_part_of_another_representation_is_the_whole(String ifRange, boolean part) {
        assertEquals(part, ByteRange.wanted("bytes=0-9", ifRange, ETAG, 1000).isPresent());
    }
}
