package io.klartext.asset.intake;

import io.klartext.platform.storage.BlobStore;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;

/** Deletes bytes that no asset has any more, without a transaction around the deletion. */
@Singleton
class BlobSweep {
    private final BlobSweeping steps;
    private final BlobStore store;

    BlobSweep(BlobSweeping steps, BlobStore store) {
        this.steps = steps;
        this.store = store;
    }

    /** One round; how many blobs are gone, which is a few hundred at most. */
    int sweep() throws IOException {
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
