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
 * The steps by which a blob goes that no asset has any more: it is marked, a period of grace later it is taken off the
 * books, and then its bytes are deleted. An upload of the same bytes in between either keeps it or begins a new one.
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

    /** Notes since when blobs are unused, and forgets it of those that are used again. */
    void mark() {
        if (!database.tryLock("blob sweeping")) {
            return;
        }
        database.execute(
                "update blob b set unused_since = :now where unused_since is null and not " + USED, at(clock.now()));
        database.execute("update blob b set unused_since = null where unused_since is not null and " + USED, at(null));
    }

    /** Takes blobs off the books that have been unused long enough, {@value #BATCH} at most; how many. */
    int doom() {
        Instant now = clock.now();
        // Locked first and looked at again afterwards: who began to use one meanwhile has done so by then, and nobody
        // else can until this is over.
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

    /** Where bytes are that have to be deleted from the store. */
    List<String> doomed() {
        return database.list(
                "select location from doomed_blob order by doomed_at, location",
                new Conditions(),
                BATCH,
                row -> row.get("location", String.class));
    }

    /** The bytes there are deleted. */
    void forget(String location) {
        database.execute(
                "delete from doomed_blob where location = :location", new Conditions().bind("location", location));
    }

    private static Conditions at(Instant now) {
        return new Conditions().bind("now", now);
    }
}
