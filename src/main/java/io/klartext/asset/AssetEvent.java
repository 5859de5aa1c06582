package io.klartext.asset;

import io.klartext.platform.event.DomainEvent;
import java.util.UUID;

/**
 * Something happened to an asset.
 *
 * @param type {@code asset.created}, {@code asset.updated}, {@code asset.file_replaced}, {@code asset.trashed} or
 *     {@code asset.restored}
 */
public record AssetEvent(String type, UUID subject, int version) implements DomainEvent {
    /**
     * The event that tells of the asset's present version.
     *
     * @param what happened, as the last part of the event's type
     */
    public static AssetEvent of(String what, Asset asset) {
        return new AssetEvent("asset." + what, asset.id(), asset.version());
    }
}
