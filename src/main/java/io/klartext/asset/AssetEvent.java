package io.klartext.asset;

import io.klartext.platform.event.DomainEvent;
import java.util.Set;
import java.util.UUID;

/**
 * A change of an asset.
 *
 * @param type {@code asset.created}, {@code asset.updated}, {@code asset.file_replaced}, {@code asset.trashed},
 * {@code asset.restored} or {@code asset.purged}
 */
public record AssetEvent(String type, UUID subject, int version) implements DomainEvent {
    /** Readers see neither a new asset nor one from the trash. */
    private static final Set<String> HIDDEN = Set.of("asset.created", "asset.purged");

    @Override
    public Set<String> groups() {
        return HIDDEN.contains(type) ? Set.of() : Set.of(AssetGroups.ASSETS);
    }

    /**
     * An event with the current version of the asset.
     *
     * @param what the last part of the event type
     */
    public static AssetEvent of(String what, Asset asset) {
        return new AssetEvent("asset." + what, asset.id(), asset.version());
    }
}
