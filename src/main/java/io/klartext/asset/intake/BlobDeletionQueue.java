package io.klartext.asset.intake;

import io.klartext.asset.AssetConfig;
import io.klartext.platform.database.Conditions;
import io.klartext.platform.database.Queries;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * The steps in which an unused blob is deleted: it is marked as unused; after a period of grace its row is deleted and its
 * file queued; then the file is deleted. An upload of the same bytes meanwhile either keeps the blob or makes another one.
 */
@Singleton
@Transactional
class BlobDeletionQueue {
    static final int BATCH = 100;

    private static final String USED = "exists (select from asset a where a.sha256 = b.sha256)";

    private final Queries database;
    private final AssetConfig config;
    private final Clock clock;

    BlobDeletionQueue(Queries database, AssetConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Records since when blobs are unused, and clears that for blobs that are used again. */
    void markUnused() {
        if (!database.tryLock("blob sweeping")) {
            return;
        }
        database.execute(
                "update blob b set unused_since = :now where unused_since is null and not " + USED, at(clock.now()));
        database.execute("update blob b set unused_since = null where unused_since is not null and " + USED, at(null));
    }

    /** Deletes the rows of at most {@value #BATCH} blobs past the period of grace, and queues their files; how many. */
    int enqueue() {
        Instant now = clock.now();
        // Lock first, then check again: a transaction that began to use a blob has committed by then, and no other can
        // begin before this one ends.
        List<String> old = database.list(
                "select sha256 from blob where unused_since <= :before order by unused_since for update skip locked",
                new Conditions().bind("before", now.minus(config.sweepAfter())),
                BATCH,
                row -> row.get("sha256", String.class));
        if (old.isEmpty()) {
            return 0;
        }
        Conditions unused = at(now).and("b.sha256 in (:old)", "old", old).and("not " + USED);
        database.execute(
                "insert into blob_deletion_queue (location, queued_at) select b.location, :now from blob b"
                        + unused.where(),
                unused);
        return database.execute("delete from blob b" + unused.where(), unused);
    }

    /** The keys of files that have to be deleted from the store. */
    List<String> first() {
        return database.list(
                "select location from blob_deletion_queue order by queued_at, location",
                new Conditions(),
                BATCH,
                row -> row.get("location", String.class));
    }

    /** Removes the key from the queue after its file was deleted. */
    void remove(String location) {
        database.execute(
                "delete from blob_deletion_queue where location = :location",
                new Conditions().bind("location", location));
    }

    private static Conditions at(Instant now) {
        return new Conditions().bind("now", now);
    }
}
