package io.klartext.testing;

import io.klartext.platform.sweep.Sweep;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Runs the deletion of outdated data at once. */
public final class Sweeps {
    private Sweeps() {}

    /** Runs a sweep until nothing is left. */
    public static void run(Sweep sweep) {
        try {
            int last = 1;
            while (last > 0) {
                last = sweep.sweepBatch();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
