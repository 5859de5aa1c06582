package io.klartext.asset.intake;

import io.klartext.asset.AssetConfig;
import io.klartext.platform.storage.BlobStore;
import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Deletes files that no asset uses any more, outside of a transaction. */
@Singleton
class BlobSweep implements Sweep {
    private final BlobDeletionQueue queue;
    private final BlobStore store;
    private final AssetConfig config;

    BlobSweep(BlobDeletionQueue queue, BlobStore store, AssetConfig config) {
        this.queue = queue;
        this.store = store;
        this.config = config;
    }

    @Override
    public String what() {
        return "unused files";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    /** Deletes at most a few hundred files. */
    @Override
    public int sweepBatch() throws IOException {
        queue.markUnused();
        queue.enqueue();
        List<String> locations = queue.first();
        for (String location : locations) {
            store.delete(location);
            queue.remove(location);
        }
        return locations.size();
    }
}
