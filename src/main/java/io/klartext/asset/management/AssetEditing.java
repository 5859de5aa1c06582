package io.klartext.asset.management;

import io.klartext.asset.Asset;
import io.klartext.asset.AssetMetadata;
import io.klartext.asset.AssetRepository;
import io.klartext.asset.AssetVersions;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.VersionCondition;
import io.klartext.platform.kernel.Violations;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes the metadata of assets. */
@Singleton
@Transactional
public class AssetEditing {
    private final AssetRepository assets;
    private final AssetVersions versions;
    private final Validator validator;
    private final Clock clock;

    AssetEditing(AssetRepository assets, AssetVersions versions, Validator validator, Clock clock) {
        this.assets = assets;
        this.versions = versions;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * Changes the metadata of an asset. A patch that changes nothing makes no new version.
     *
     * @param patch computes the new metadata from the current ones
     */
    public void change(UUID id, VersionCondition condition, UnaryOperator<AssetMetadata> patch, Caller by) {
        Asset asset = assets.get(id, condition);
        asset.requireEditable();
        AssetMetadata metadata = patch.apply(asset.metadata());
        Violations violations = Violations.of(validator, metadata);
        if (metadata.fileName() == null) {
            violations.add("/fileName", "required", "is required");
        }
        violations.refuse();
        if (asset.describe(metadata)) {
            versions.next(asset, "updated", by, clock.now());
        }
    }
}
