package io.klartext.storage;

import io.klartext.kernel.Clock;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Chooses the store that the configuration names. */
@Dependent
class Storage {
    @Produces
    @Singleton
    TemporaryFiles temporaryFiles(StorageConfig config, Clock clock) throws IOException {
        return new TemporaryFiles(config.directory(), clock);
    }

    @Produces
    @Singleton
    BlobStore store(StorageConfig config, TemporaryFiles temporary) {
        return new FileBlobStore(config.directory(), temporary);
    }
}
