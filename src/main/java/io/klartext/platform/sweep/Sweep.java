package io.klartext.platform.sweep;

import java.io.IOException;
import java.time.Duration;

/** Deletes one kind of expired data. {@link SweepSchedule} finds all implementations and runs them. */
public interface Sweep {
    /** The kind of data, as a plural for the log: "expired uploads". */
    String what();

    /** The time between the end of one run and the start of the next. */
    Duration every();

    /**
     * Deletes one batch in its own transaction. The schedule repeats the call until nothing is left.
     *
     * @return the number of deleted items; 0 if nothing is left, or if another server is already sweeping
     */
    int sweepBatch() throws IOException;
}
