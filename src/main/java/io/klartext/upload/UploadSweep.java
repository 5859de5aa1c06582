package io.klartext.upload;

import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Deletes expired uploads: unfinished ones with their pieces, finished ones with what is left of them. */
@Singleton
class UploadSweep implements Sweep {
    static final int BATCH = 100;

    private final UploadRepository rows;
    private final UploadFiles files;
    private final UploadConfig config;
    private final Clock clock;

    UploadSweep(UploadRepository rows, UploadFiles files, UploadConfig config, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String what() {
        return "expired uploads";
    }

    @Override
    public Duration every() {
        return config.sweepEvery();
    }

    /** Deletes at most {@value #BATCH} uploads. Skips an upload that is being written to. */
    @Override
    public int sweepBatch() throws IOException {
        List<UUID> expired = rows.expired(clock.now(), BATCH);
        int removed = 0;
        for (UUID id : expired) {
            try (UploadFile file = files.open(id)) {
                file.delete();
                rows.remove(id);
                removed++;
            } catch (Failure.Locked e) {
                // A later run deletes it.
            }
        }
        return removed;
    }
}
