package io.klartext.asset;

import io.klartext.platform.database.Queries;
import io.klartext.platform.database.Sql;
import io.klartext.platform.event.Outbox;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Stores the next version of a changed asset, in the caller's transaction. */
@Singleton
public class AssetVersions {
    /** In a published article, or as the portrait of one of its authors. */
    private static final Sql SHOWN = Sql.of("""
            select from asset_usage u join publication p on p.article_id = u.article_id
            where u.asset_id = :asset and u.kind = 'publication' and is_public(p.published_at, p.unpublish_at, :now)
            union all
            select from author w join publication_author p on p.author_id = w.id
            where w.picture = :asset and w.trashed_at is null and is_public(p.published_at, p.unpublish_at, :now)""");

    private final AssetEditions editions;
    private final Queries database;
    private final Outbox outbox;

    AssetVersions(AssetEditions editions, Queries database, Outbox outbox) {
        this.editions = editions;
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * Gives the asset its next version and the edition of its file and credit, and publishes an event.
     *
     * @param what the last part of the event type
     */
    public void next(Asset asset, String what, Caller by, Instant now) {
        asset.revise(editions.of(asset.sha256(), asset.metadata(), now), by.id(), now);
        boolean isShown = database.exists(SHOWN.bind("asset", asset.id()).bind("now", now));
        outbox.add(AssetEvent.of(what, asset, isShown), now);
    }
}
