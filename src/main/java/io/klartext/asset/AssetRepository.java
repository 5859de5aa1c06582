package io.klartext.asset;

import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.VersionCondition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Loads assets for changes. */
@Singleton
public class AssetRepository implements PanacheRepositoryBase<Asset, UUID> {
    /** The asset, locked until the transaction ends; fails unless there is one and its version meets the condition. */
    public Asset get(UUID id, VersionCondition condition) {
        Asset asset = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Failure.NotFound("The asset"));
        condition.check(asset.version());
        return asset;
    }
}
