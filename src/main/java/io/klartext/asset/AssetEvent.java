package io.klartext.asset;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.klartext.platform.event.DomainEvent;
import io.klartext.platform.event.EventVisibility;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A change of an asset.
 *
 * @param type {@code asset.created}, {@code asset.updated}, {@code asset.file_replaced}, {@code asset.trashed},
 * {@code asset.restored} or {@code asset.purged}
 */
public record AssetEvent(
        String type, UUID subject, int version, @JsonIgnore EventVisibility reach) implements DomainEvent {
    /** Readers see neither a new asset nor one from the trash. */
    private static final Set<String> HIDDEN = Set.of("asset.created", "asset.purged");

    @Override
    public Set<String> groups() {
        return HIDDEN.contains(type) ? Set.of() : Set.of(AssetGroups.ASSETS);
    }

    /**
     * An event with the current version of an asset that readers do not see.
     *
     * @param what the last part of the event type
     */
    public static AssetEvent of(String what, Asset asset) {
        return of(what, asset, false);
    }

    /** The deletion of an asset. */
    public static AssetEvent purged(UUID asset, int version) {
        return new AssetEvent("asset.purged", asset, version, new EventVisibility(false, List.of()));
    }

    /**
     * The same for an asset that may be in use.
     *
     * @param isShown whether readers see the asset
     */
    static AssetEvent of(String what, Asset asset, boolean isShown) {
        return new AssetEvent("asset." + what, asset.id(), asset.version(), new EventVisibility(isShown, List.of()));
    }
}
