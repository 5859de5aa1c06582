package io.klartext.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stored bytes as a local file: the stored file itself, or a copy that {@link #close} deletes.
 *
 * @param temporary whether it is a copy
 */
public record LocalFile(Path path, boolean temporary) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(path);
        }
    }
}
