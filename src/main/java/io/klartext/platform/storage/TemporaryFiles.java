package io.klartext.platform.storage;

import io.klartext.platform.kernel.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes files for bytes that are on their way, in the storage's own directory, so that they reach their place by a
 * rename. Whoever asks for one deletes it; what a crash left behind goes a day later, at the next start.
 */
public class TemporaryFiles {
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path directory;

    TemporaryFiles(Path storage, Clock clock) throws IOException {
        directory = Files.createDirectories(storage.toAbsolutePath().resolve("incoming"));
        deleteOlderThan(clock.now().minus(LEFT_BEHIND));
    }

    /** A new and empty file. */
    public Path create() throws IOException {
        return Files.createTempFile(directory, "", ".part");
    }

    private void deleteOlderThan(Instant time) throws IOException {
        for (Path file : files()) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
