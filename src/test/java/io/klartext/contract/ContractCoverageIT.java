package io.klartext.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing is promised that the suite has not seen. */
class ContractCoverageIT {
    /** Statuses that no request can bring about at will, on any operation, and why. */
    private static final Map<Integer, String> UNSEEN = Map.of(
            500, "a mistake of ours; if a test could make one, it would be mended",
            503, "needs a database that does not answer");

    @Test
    void everything_that_is_promised_was_seen() throws IOException {
        assertTrue(
                Files.exists(Coverage.FILE),
                Coverage.FILE + " is missing: run `mvn verify`, the whole suite writes it before this test reads it.");
        Set<String> seen = Coverage.read();
        List<String> unseen = Contract.read().operations().stream()
                .flatMap(operation -> operation.statuses().stream()
                        .filter(status -> !UNSEEN.containsKey(status))
                        .map(status -> Coverage.line(operation.id(), status)))
                .filter(line -> !seen.contains(line))
                .toList();
        assertEquals(List.of(), unseen, "openapi.yaml promises answers that no test has seen");
    }
}
