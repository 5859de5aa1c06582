package io.klartext.asset.management;

import io.klartext.asset.AssetColumns;
import io.klartext.asset.AssetDraft;
import io.klartext.asset.AssetFile;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/**
 * An asset as a query returns it, with its metadata and its file.
 *
 * @param capture a JSON object
 */
public record AssetRow(
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
    /** An actor: the id and name of a key. */
    public record Person(UUID id, String name) {}

    static AssetRow of(Tuple row) {
        return new AssetRow(
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
