package io.klartext.platform.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileBlobStoreTest extends BlobStoreContract {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Override
    BlobStore store() throws IOException {
        return new FileBlobStore(directory.resolve("store"), temporary());
    }

    private TemporaryFiles temporary() throws IOException {
        return new TemporaryFiles(directory.resolve("store"), () -> NOW);
    }

    @Test
    void directories_are_kept_small_and_nothing_is_left_over() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "Bytes");
        store().put("original/abcdef", file);
        assertTrue(Files.exists(directory.resolve("store/original/ab/cd/abcdef")));
        assertThrows(NoSuchFileException.class, () -> store().put("original/missing", directory.resolve("missing")));
        assertEquals(List.of(), incoming());
    }

    @Test
    void what_a_crash_left_behind_is_deleted_a_day_later() throws IOException {
        Path old = temporary().create();
        Path fresh = temporary().create();
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(fresh, FileTime.from(NOW.minus(Duration.ofHours(23))));
        assertEquals(1, temporary().deleteLeftBehind());
        assertEquals(List.of(fresh.getFileName()), incoming());
    }

    private List<Path> incoming() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("store/incoming"))) {
            return files.map(Path::getFileName).toList();
        }
    }
}
