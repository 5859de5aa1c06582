package io.klartext.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The parsers read what fuzzing found or refuse it, soon. {@code mvn -Pfuzz test-compile antrun:run@fuzz -Dfuzz.parser=HTML}
 * looks for more; what it finds belongs into the folder of the parser.
 */
class FoundInputsTest {
    private static final Path FOLDER = Path.of("src/test/resources/fuzz");

    static Stream<Arguments> inputs() {
        return Arrays.stream(Parser.values()).flatMap(parser -> files(parser).map(file -> Arguments.of(parser, file)));
    }

    private static Stream<Path> files(Parser parser) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(parser.name()))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void are_read_or_refused_soon(Parser parser, Path input) throws IOException {
        byte[] data = Files.readAllBytes(input);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parser.read(data));
    }

    @Test
    void every_parser_has_inputs() {
        assertTrue(Arrays.stream(Parser.values())
                .allMatch(parser -> files(parser).findAny().isPresent()));
    }
}
