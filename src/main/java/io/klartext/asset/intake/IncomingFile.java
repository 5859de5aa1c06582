package io.klartext.asset.intake;

import io.klartext.platform.crypto.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A received file that is not yet stored. Closing it deletes it.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param bytes its size
 */
public record IncomingFile(Path path, String sha256, long bytes) implements AutoCloseable {
    static IncomingFile of(Path path) throws IOException {
        return new IncomingFile(path, Sha256.hexOf(path), Files.size(path));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
