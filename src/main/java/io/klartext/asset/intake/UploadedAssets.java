package io.klartext.asset.intake;

import io.klartext.asset.Asset;
import io.klartext.asset.AssetMetadata;
import io.klartext.asset.AssetRepository;
import io.klartext.asset.AssetVersions;
import io.klartext.asset.ShownAssets;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** The transactions of an upload, after its bytes are stored. */
@Singleton
@Transactional(dontRollbackOn = MissingBlob.class) // nothing was changed then, and the upload tries once more
class UploadedAssets {
    private final AssetRepository assets;
    private final AssetVersions versions;
    private final Blobs blobs;
    private final FormerFiles formerFiles;
    private final ShownAssets shown;
    private final Clock clock;

    UploadedAssets(
            AssetRepository assets,
            AssetVersions versions,
            Blobs blobs,
            FormerFiles formerFiles,
            ShownAssets shown,
            Clock clock) {
        this.assets = assets;
        this.versions = versions;
        this.blobs = blobs;
        this.formerFiles = formerFiles;
        this.shown = shown;
        this.clock = clock;
    }

    /** Makes an asset of bytes that are stored; fails with {@link MissingBlob} if they are not any more. */
    UUID create(
            IncomingImage image,
            Blobs.Locations locations,
            AssetMetadata metadata,
            Caller by,
            Consumer<UUID> alongside) {
        hold(image, locations);
        Instant now = clock.now();
        Asset asset = new Asset(Ids.next(now), by.id(), now);
        show(asset, image);
        asset.describe(metadata);
        versions.next(asset, "created", by, now);
        assets.persist(asset);
        alongside.accept(asset.id());
        return asset.id();
    }

    /** Gives an asset other bytes, which are stored; likewise. The same bytes again change nothing. */
    UUID replaceFile(
            UUID id,
            VersionCondition condition,
            IncomingImage image,
            Blobs.Locations locations,
            String fileName,
            Caller by) {
        Asset asset = assets.get(id, condition);
        asset.requireEditable();
        hold(image, locations);
        String former = asset.sha256();
        if (show(asset, image)) {
            shown.requireChangeable(id, by);
            Instant now = clock.now();
            formerFiles.add(id, former, asset.metadata().expiresAt(), now);
            asset.describe(asset.metadata().renamed(fileName).credited(image.credit()));
            versions.next(asset, "file_replaced", by, now);
        }
        return id;
    }

    /** Fails unless the caller may now give the asset another file; called before the file is looked at. */
    void requireReplaceable(UUID id, VersionCondition condition, Caller by) {
        assets.get(id, condition).requireEditable();
        shown.requireChangeable(id, by);
    }

    private static boolean show(Asset asset, IncomingImage image) {
        return asset.showFile(
                image.clean().sha256(),
                image.uploadedSha256(),
                image.signedSha256(),
                image.digitalSourceType(),
                image.capture());
    }

    private void hold(IncomingImage image, Blobs.Locations locations) {
        if (!blobs.hold(image, locations)) {
            throw new MissingBlob();
        }
    }
}
