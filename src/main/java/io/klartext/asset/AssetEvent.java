package io.klartext.asset;

import io.klartext.platform.event.DomainEvent;
import java.util.UUID;

/**
 * Something happened to a picture.
 *
 * @param type {@code asset.created}, {@code asset.updated}, {@code asset.file_replaced}, {@code asset.trashed} or
 *     {@code asset.restored}
 */
record AssetEvent(String type, UUID subject, int version) implements DomainEvent {}
