package io.klartext.asset.intake;

import io.klartext.asset.Asset;
import io.klartext.asset.AssetDraft;
import io.klartext.asset.AssetRepository;
import io.klartext.asset.AssetVersions;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** The transactions of an upload, which run after its bytes are stored. */
@Singleton
@Transactional(dontRollbackOn = BlobSwept.class) // nothing was changed then, and the upload tries once more
class UploadedAssets {
    private final AssetRepository assets;
    private final AssetVersions versions;
    private final Blobs blobs;
    private final Clock clock;

    UploadedAssets(AssetRepository assets, AssetVersions versions, Blobs blobs, Clock clock) {
        this.assets = assets;
        this.versions = versions;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** Creates an asset for stored bytes; fails with {@link BlobSwept} if they were deleted. */
    UUID create(IncomingPicture picture, String location, AssetDraft draft, Caller by, Consumer<UUID> alongside) {
        hold(picture, location);
        Instant now = clock.now();
        Asset asset = new Asset(Ids.next(now), by.id(), now);
        asset.showFile(picture.sha256(), picture.capture());
        asset.describe(draft);
        versions.next(asset, "created", by, now);
        assets.persist(asset);
        alongside.accept(asset.id());
        return asset.id();
    }

    /** Replaces the file of an asset by stored bytes; fails in the same way. Identical bytes change nothing. */
    UUID replaceFile(
            UUID id, VersionCondition condition, IncomingPicture picture, String location, String fileName, Caller by) {
        Asset asset = assets.get(id, condition);
        asset.requireEditable();
        hold(picture, location);
        if (asset.showFile(picture.sha256(), picture.capture())) {
            asset.describe(asset.draft().renamed(fileName).credited(picture.credit()));
            versions.next(asset, "file_replaced", by, clock.now());
        }
        return id;
    }

    /**
     * Fails unless the asset exists, is not in the trash and has the expected version; called before the file is read.
     */
    void requireReplaceable(UUID id, VersionCondition condition) {
        assets.get(id, condition).requireEditable();
    }

    private void hold(IncomingPicture picture, String location) {
        if (!blobs.hold(picture.sha256(), location)) {
            throw new BlobSwept();
        }
    }
}
