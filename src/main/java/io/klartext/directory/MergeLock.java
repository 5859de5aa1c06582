package io.klartext.directory;

import io.klartext.platform.database.Queries;
import jakarta.inject.Singleton;

/**
 * Keeps merges and what writes references apart: many may write references at once, but none while a merge moves them.
 * It is taken before any row is locked, and held until the transaction ends.
 */
@Singleton
public class MergeLock {
    private static final String NAME = "directory merge";

    private final Queries database;

    MergeLock(Queries database) {
        this.database = database;
    }

    /** For what writes references: from here on nothing is merged. */
    public void keepReferences() {
        database.lockShared(NAME);
    }

    /** For a merge: from here on nobody writes a reference. */
    void moveReferences() {
        database.lock(NAME);
    }
}
