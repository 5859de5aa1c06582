package io.klartext.upload;

import io.klartext.platform.kernel.Failure;
import io.klartext.platform.storage.PrivateDirectory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** The files of received bytes. */
@Singleton
class UploadFiles {
    private final Path directory;

    UploadFiles(UploadConfig config) throws IOException {
        directory = PrivateDirectory.create(config.directory());
    }

    /** Opens or creates the file and locks it; fails with {@link Failure.Locked} if another request has the lock. */
    UploadFile open(UUID id) throws IOException {
        return UploadFile.lock(directory.resolve(id.toString()))
                .orElseThrow(() -> new Failure.Locked("Another request is writing to this upload."));
    }

    /** The size of the file in bytes; 0 if it does not exist. */
    long size(UUID id) {
        return directory.resolve(id.toString()).toFile().length();
    }
}
