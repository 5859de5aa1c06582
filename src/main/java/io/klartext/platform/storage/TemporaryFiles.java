package io.klartext.platform.storage;

import io.klartext.platform.kernel.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Creates temporary files in the storage directory, so that a rename moves them to their place. The caller deletes
 * them; {@link #deleteLeftBehind} deletes those that a crash left behind.
 */
public class TemporaryFiles {
    /** Longer than any request takes: another server may share the directory. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private final Path directory;
    private final Clock clock;

    TemporaryFiles(Path storage, Clock clock) throws IOException {
        this.directory =
                Files.createDirectories(PrivateDirectory.create(storage).resolve("incoming"));
        this.clock = clock;
    }

    /** Creates an empty file. */
    public Path create() throws IOException {
        return Files.createTempFile(directory, "", ".part");
    }

    /** Deletes the files that nobody has written to for a day. Returns their number. */
    public int deleteLeftBehind() throws IOException {
        Instant before = clock.now().minus(LEFT_BEHIND);
        int deleted = 0;
        for (Path file : files()) {
            if (isOlder(file, before) && Files.deleteIfExists(file)) {
                deleted++;
            }
        }
        return deleted;
    }

    private static boolean isOlder(Path file, Instant time) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (NoSuchFileException e) {
            return false; // its request has ended
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
