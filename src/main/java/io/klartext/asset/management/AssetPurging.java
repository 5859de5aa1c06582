package io.klartext.asset.management;

import io.klartext.asset.AssetEvent;
import io.klartext.audit.AuditAction;
import io.klartext.audit.AuditLog;
import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.sweep.Sweep;
import io.klartext.platform.trash.TrashConfig;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Deletes assets whose time in the trash is over, unless an article in the trash or an author still has them. Their files
 * are deleted as all unused ones. Any number of servers may do this concurrently.
 */
@Singleton
class AssetPurging implements Sweep {
    static final int BATCH = 100;

    /** Skips rows that another transaction is restoring. */
    private static final Sql DUE = Sql.of("""
            select id, version from asset
            where trashed_at <= :before
            and not exists (select from asset_usage u where u.asset_id = asset.id)
            and not exists (select from author w where w.picture = asset.id)
            order by trashed_at limit :limit for update skip locked""");

    private static final Sql DELETE = Sql.of("delete from asset where id = any(:assets)");

    private final Queries database;
    private final TrashConfig trash;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    AssetPurging(Queries database, TrashConfig trash, AuditLog audit, Outbox outbox, Clock clock) {
        this.database = database;
        this.trash = trash;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Due(UUID id, int version) {}

    @Override
    public String what() {
        return "pictures in the trash";
    }

    @Override
    public Duration every() {
        return trash.purgeEvery();
    }

    /** Deletes at most {@value #BATCH} assets. */
    @Override
    @Transactional
    public int sweepBatch() {
        Instant now = clock.now();
        Sql due = DUE.bind("before", trash.dueIfTrashedBy(now)).bind("limit", BATCH);
        List<Due> purged = database.list(due, Due.class);
        database.execute(DELETE.bind("assets", purged.stream().map(Due::id).toList()));
        purged.forEach(asset -> {
            outbox.add(AssetEvent.purged(asset.id(), asset.version()), now);
            audit.add(null, AuditAction.PURGE_ASSET, asset.id(), null, now);
        });
        return purged.size();
    }
}
