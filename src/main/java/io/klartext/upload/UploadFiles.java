package io.klartext.upload;

import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The files that hold what is received. */
@Singleton
class UploadFiles {
    private final Path directory;

    UploadFiles(UploadConfig config) throws IOException {
        directory = Files.createDirectories(config.directory().toAbsolutePath());
    }

    /** The file, made if it is missing, for this caller alone; fails with {@link Failure.Locked} if another one has it. */
    UploadFile open(UUID id) throws IOException {
        return UploadFile.lock(directory.resolve(id.toString()))
                .orElseThrow(() -> new Failure.Locked("Another request is writing to this upload."));
    }

    /** How many bytes it holds; 0 if there is none. */
    long size(UUID id) {
        return directory.resolve(id.toString()).toFile().length();
    }
}
