package io.klartext.asset.management;

import io.klartext.asset.Asset;
import io.klartext.asset.AssetMetadata;
import io.klartext.asset.AssetRepository;
import io.klartext.asset.AssetVersions;
import io.klartext.asset.ShownAssets;
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
    private final ShownAssets shown;
    private final Validator validator;
    private final Clock clock;

    AssetEditing(AssetRepository assets, AssetVersions versions, ShownAssets shown, Validator validator, Clock clock) {
        this.assets = assets;
        this.versions = versions;
        this.shown = shown;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * Changes the metadata of an asset. A patch that changes nothing makes no new version. A change that readers see at
     * once needs the right to publish.
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
            shown.requireChangeable(id, by);
            versions.next(asset, "updated", by, clock.now());
        }
    }
}
