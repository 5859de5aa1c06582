package io.klartext.asset.management;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.asset.AssetFile;
import io.klartext.asset.AssetMetadata;
import io.klartext.image.CaptureData;
import io.klartext.platform.database.mapping.Nested;
import java.time.Instant;
import java.util.UUID;

/** An asset as editors see it, without its URLs. */
public record ManagedAsset(
        UUID id,
        int version,
        @JsonIgnore String edition,
        @Nested(prefix = "") @JsonUnwrapped AssetMetadata metadata,
        @Nested(prefix = "") @JsonUnwrapped AssetFile file,
        CaptureData capture,
        Instant createdAt,
        Person createdBy,
        Instant updatedAt,
        Person updatedBy,
        Instant trashedAt) {
    /** Who did something: the id and name of a key. */
    public record Person(UUID id, String name) {}
}
