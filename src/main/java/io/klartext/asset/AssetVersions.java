package io.klartext.asset;

import io.klartext.platform.event.Outbox;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Stores the next version of a changed asset, in the caller's transaction. */
@Singleton
public class AssetVersions {
    private final AssetEditions editions;
    private final ShownAssets shown;
    private final Outbox outbox;

    AssetVersions(AssetEditions editions, ShownAssets shown, Outbox outbox) {
        this.editions = editions;
        this.shown = shown;
        this.outbox = outbox;
    }

    /**
     * Gives the asset its next version and the edition of its file and credit, and publishes an event.
     *
     * @param what the last part of the event type
     */
    public void next(Asset asset, String what, Caller by, Instant now) {
        asset.revise(editions.of(asset.sha256(), asset.metadata(), now), by.id(), now);
        outbox.add(AssetEvent.of(what, asset, shown.isShown(asset.id(), now)), now);
    }
}
