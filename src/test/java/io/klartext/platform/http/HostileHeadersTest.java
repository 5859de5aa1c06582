package io.klartext.platform.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.platform.http.condition.ByteRange;
import io.klartext.platform.http.condition.IfMatch;
import io.klartext.platform.http.condition.IfNoneMatch;
import io.klartext.platform.kernel.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Headers made by chance are understood or refused, soon; nothing else happens. */
class HostileHeadersTest {
    private static final List<String> PIECES = List.of(
            "\"",
            "W/",
            "w/",
            "*",
            ",",
            " ",
            "\t",
            "1",
            "0",
            "-",
            "99999999999999999999",
            "bytes=",
            "Bytes = ",
            "\"1\"",
            "W/\"2\"",
            "\\",
            "\u00ff",
            "\u0000",
            "ä",
            "=",
            ";",
            "é\"",
            "\"-\"",
            "9223372036854775807");

    @Test
    void if_match() {
        forEveryHeader(header -> {
            try {
                IfMatch.parse(header).accepts(1);
            } catch (Failure.BadParameter refused) {
                assertTrue(refused.getMessage().contains("If-Match"));
            }
        });
    }

    @Test
    void if_none_match() {
        forEveryHeader(header -> IfNoneMatch.matches(header, "\"1\""));
    }

    @Test
    void range() {
        forEveryHeader(header -> {
            try {
                Optional<ByteRange> range = ByteRange.wanted(header, null, "\"1\"", 100);
                range.ifPresent(part ->
                        assertTrue(part.first() >= 0 && part.first() <= part.last() && part.last() < 100, header));
            } catch (ByteRange.Unsatisfiable none) {
                assertTrue(none.contentRange().endsWith("/100"));
            }
        });
    }

    private static void forEveryHeader(Consumer<String> check) {
        Random random = new Random(20261129);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int number = 0; number < 20_000; number++) {
                check.accept(header(random));
            }
            PIECES.forEach(piece -> check.accept(piece.repeat(10_000)));
        });
    }

    private static String header(Random random) {
        return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(random.nextInt(12))
                .collect(Collectors.joining());
    }
}
