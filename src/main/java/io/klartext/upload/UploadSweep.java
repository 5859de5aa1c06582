package io.klartext.upload;

import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Removes uploads that were given up, and the traces of finished ones. */
@Singleton
class UploadSweep {
    static final int BATCH = 100;

    private final UploadRows rows;
    private final UploadFiles files;
    private final Clock clock;

    UploadSweep(UploadRows rows, UploadFiles files, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    /** Removes {@value #BATCH} at most; the number of those. One that is being written to stays until the next time. */
    int sweep() throws IOException {
        List<UUID> expired = rows.expired(clock.now(), BATCH);
        int removed = 0;
        for (UUID id : expired) {
            try (UploadFile file = files.open(id)) {
                file.delete();
                rows.remove(id);
                removed++;
            } catch (Failure.Locked e) {
                // the next time
            }
        }
        return removed;
    }
}
