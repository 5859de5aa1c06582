package io.klartext.directory;

import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;

/**
 * A lock between merges and writers of references: many transactions may write references concurrently, but none while
 * a merge moves them. It is taken before any row lock and held until the transaction ends.
 */
@Singleton
public class MergeLock {
    private static final String NAME = "directory merge";

    private final Queries database;

    MergeLock(Queries database) {
        this.database = database;
    }

    /** Taken by writers of references; blocks merges. */
    public void keepReferences() {
        database.lockShared(NAME);
    }

    /** Taken by merges; blocks writers of references. */
    void moveReferences() {
        database.lock(NAME);
    }
}
