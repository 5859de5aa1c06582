package io.klartext.directory.reference;

import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;

/**
 * The lock between merges and writers of references. Any number of transactions may write references concurrently, but
 * none while a merge moves them. It is taken before any row lock and held until the transaction ends.
 */
@Singleton
public class MergeLock {
    private static final String NAME = "directory merge";

    private final Queries database;

    MergeLock(Queries database) {
        this.database = database;
    }

    /** For writers of references: blocks merges. */
    public void blockMerges() {
        database.lockShared(NAME);
    }

    /** For merges: blocks writers of references. */
    public void blockReferences() {
        database.lock(NAME);
    }
}
