package io.klartext.asset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Finds pictures to change. */
@Singleton
class AssetRepository implements PanacheRepositoryBase<Asset, UUID> {
    Optional<Asset> findForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
