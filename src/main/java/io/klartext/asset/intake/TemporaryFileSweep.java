package io.klartext.asset.intake;

import io.klartext.platform.storage.TemporaryFiles;
import io.klartext.platform.sweep.Sweep;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;

/** Deletes the files of uploads that a crash cut off, also on servers that run for months. */
@Singleton
class TemporaryFileSweep implements Sweep {
    private static final Duration EVERY = Duration.ofHours(1);

    private final TemporaryFiles files;

    TemporaryFileSweep(TemporaryFiles files) {
        this.files = files;
    }

    @Override
    public String what() {
        return "temporary files that a crash left behind";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int sweepBatch() throws IOException {
        return files.deleteLeftBehind();
    }
}
