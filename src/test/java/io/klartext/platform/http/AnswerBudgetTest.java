package io.klartext.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many pages with bodies are created at the same time. */
class AnswerBudgetTest {
    private static final long MB = 1024 * 1024;

    @ParameterizedTest
    @CsvSource({"160, 1", "256, 1", "512, 2", "1024, 4", "16000, 6"})
    void the_heap_decides(long heapInMb, int pages) {
        assertEquals(pages, AnswerBudget.atOnce(heapInMb * MB));
    }
}
