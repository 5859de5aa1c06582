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
 * The deletion of unused blobs in three steps: a blob is marked, its row is deleted after a grace period, and then its
 * bytes are deleted. An upload of the same bytes in between either keeps the blob or creates a new one.
 */
@Singleton
@Transactional
class BlobSweeping {
    static final int BATCH = 100;

    private static final String USED = "exists (select from asset a where a.sha256 = b.sha256)";

    private final Queries database;
    private final AssetConfig config;
    private final Clock clock;

    BlobSweeping(Queries database, AssetConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Marks blobs that have become unused, and unmarks those that are used again. */
    void mark() {
        if (!database.tryLock("blob sweeping")) {
            return;
        }
        database.execute(
                "update blob b set unused_since = :now where unused_since is null and not " + USED, at(clock.now()));
        database.execute("update blob b set unused_since = null where unused_since is not null and " + USED, at(null));
    }

    /** Deletes the rows of at most {@value #BATCH} blobs whose grace period is over; returns their number. */
    int doom() {
        Instant now = clock.now();
        // Locks first and checks again afterwards: transactions that began to use a blob have finished by then, and
        // new ones wait.
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
                "insert into doomed_blob (location, doomed_at) select b.location, :now from blob b" + unused.where(),
                unused);
        return database.execute("delete from blob b" + unused.where(), unused);
    }

    /** The places of bytes that must be deleted from the store. */
    List<String> doomed() {
        return database.list(
                "select location from doomed_blob order by doomed_at, location",
                new Conditions(),
                BATCH,
                row -> row.get("location", String.class));
    }

    /** Records that the bytes at that place are deleted. */
    void forget(String location) {
        database.execute(
                "delete from doomed_blob where location = :location", new Conditions().bind("location", location));
    }

    private static Conditions at(Instant now) {
        return new Conditions().bind("now", now);
    }
}
