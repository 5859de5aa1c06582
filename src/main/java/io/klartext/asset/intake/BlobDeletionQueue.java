package io.klartext.asset.intake;

import io.klartext.asset.AssetConfig;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.kernel.Clock;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * The steps in which an unused blob is deleted: it is marked as unused; after a period of grace its row is deleted and
 * its file queued; then the file is deleted. An upload of the same bytes meanwhile either keeps the blob or makes
 * another one.
 */
@Singleton
@Transactional
class BlobDeletionQueue {
    static final int BATCH = 100;

    private static final String USED = """
            (exists (select from asset a where a.sha256 = b.sha256)
             or exists (select from asset a where a.signed_sha256 = b.sha256)
             or exists (select from former_file f where f.sha256 = b.sha256))""";
    private static final Sql MARK = Sql.of(
                    "update blob b set unused_since = :now where unused_since is null and not {used}")
            .with("used", USED);
    private static final Sql UNMARK = Sql.of(
                    "update blob b set unused_since = null where unused_since is not null and {used}")
            .with("used", USED);
    private static final Sql OLD = Sql.of("""
            select sha256 from blob where unused_since <= :before
            order by unused_since limit :limit for update skip locked""");
    private static final Sql ENQUEUE = Sql.of("""
            insert into blob_deletion_queue (location, queued_at)
            select b.location, :now from blob b where b.sha256 = any(:old) and not {used}""").with("used", USED);
    private static final Sql DELETE = Sql.of("delete from blob b where b.sha256 = any(:old) and not {used}")
            .with("used", USED);
    private static final Sql FIRST =
            Sql.of("select location from blob_deletion_queue order by queued_at, location limit :limit");
    private static final Sql REMOVE = Sql.of("delete from blob_deletion_queue where location = :location");

    private final Queries database;
    private final FormerFiles formerFiles;
    private final AssetConfig config;
    private final Clock clock;

    BlobDeletionQueue(Queries database, FormerFiles formerFiles, AssetConfig config, Clock clock) {
        this.database = database;
        this.formerFiles = formerFiles;
        this.config = config;
        this.clock = clock;
    }

    /** Records since when blobs are unused, and clears that for blobs that are used again. */
    void markUnused() {
        if (!database.tryLock("blob sweeping")) {
            return;
        }
        Instant now = clock.now();
        formerFiles.forget(now);
        database.execute(MARK.bind("now", now));
        database.execute(UNMARK);
    }

    /**
     * Deletes the rows of at most {@value #BATCH} blobs past the period of grace, and queues their files; returns their
     * number.
     */
    int enqueue() {
        Instant now = clock.now();
        // Lock first, then check again: a transaction that began to use a blob has committed by then, and no other can
        // begin before this one ends.
        List<String> old =
                database.list(OLD.bind("before", now.minus(config.sweepAfter())).bind("limit", BATCH), String.class);
        if (old.isEmpty()) {
            return 0;
        }
        database.execute(ENQUEUE.bind("old", old).bind("now", now));
        return database.execute(DELETE.bind("old", old));
    }

    /** The keys of files that have to be deleted from the store. */
    List<String> first() {
        return database.list(FIRST.bind("limit", BATCH), String.class);
    }

    /** Removes the key from the queue after its file was deleted. */
    void remove(String location) {
        database.execute(REMOVE.bind("location", location));
    }
}
