package io.klartext.asset.management;

import io.klartext.asset.AssetColumns;
import io.klartext.asset.AssetDraft;
import io.klartext.asset.AssetFile;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/**
 * An asset as editors see it, without its URLs.
 *
 * @param capture a JSON object
 */
public record ManagedAsset(
        UUID id,
        int version,
        String edition,
        AssetDraft said,
        AssetFile file,
        String capture,
        Instant createdAt,
        Person createdBy,
        Instant updatedAt,
        Person updatedBy,
        Instant trashedAt) {
    /** Who did something: the id and name of a key. */
    public record Person(UUID id, String name) {}

    static ManagedAsset of(Tuple row) {
        return new ManagedAsset(
                row.get("id", UUID.class),
                row.get("version", Integer.class),
                row.get("edition", String.class),
                AssetColumns.said(row),
                AssetColumns.file(row),
                row.get("capture", String.class),
                row.get("created_at", Instant.class),
                new Person(row.get("creator_id", UUID.class), row.get("creator_name", String.class)),
                row.get("updated_at", Instant.class),
                new Person(row.get("updater_id", UUID.class), row.get("updater_name", String.class)),
                row.get("trashed_at", Instant.class));
    }
}
