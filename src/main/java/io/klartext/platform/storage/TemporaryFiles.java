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
 * Creates temporary files in the storage directory, so that a rename moves them to their place. The caller deletes
 * them; files that a crash left behind are deleted at the first start after a day.
 */
public class TemporaryFiles {
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path directory;

    TemporaryFiles(Path storage, Clock clock) throws IOException {
        directory = Files.createDirectories(PrivateDirectory.create(storage).resolve("incoming"));
        deleteOlderThan(clock.now().minus(LEFT_BEHIND));
    }

    /** Creates an empty file. */
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
