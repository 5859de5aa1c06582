package io.klartext.asset;

import io.klartext.platform.event.DomainEvent;
import java.util.Set;
import java.util.UUID;

/**
 * A change of an asset.
 *
 * @param type {@code asset.created}, {@code asset.updated}, {@code asset.file_replaced}, {@code asset.trashed} or
 * {@code asset.restored}
 */
public record AssetEvent(String type, UUID subject, int version) implements DomainEvent {
    /** A new asset is shown nowhere. */
    @Override
    public Set<String> groups() {
        return type.equals("asset.created") ? Set.of() : Set.of(AssetGroups.ASSETS);
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
