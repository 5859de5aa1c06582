package io.klartext.asset.intake;

import io.klartext.asset.AssetConfig;
import io.klartext.platform.storage.BlobStore;
import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Deletes the bytes of unused blobs, outside of transactions. */
@Singleton
class BlobSweep implements Sweep {
    private final BlobSweeping steps;
    private final BlobStore store;
    private final AssetConfig config;

    BlobSweep(BlobSweeping steps, BlobStore store, AssetConfig config) {
        this.steps = steps;
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
        steps.mark();
        steps.doom();
        List<String> doomed = steps.doomed();
        for (String location : doomed) {
            store.delete(location);
            steps.forget(location);
        }
        return doomed.size();
    }
}
