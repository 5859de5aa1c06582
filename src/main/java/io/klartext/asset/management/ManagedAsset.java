package io.klartext.asset.management;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.klartext.asset.AssetFile;
import io.klartext.asset.AssetMetadata;
import io.klartext.image.CaptureData;
import io.klartext.platform.database.mapping.Nested;
import java.time.Instant;
import java.util.UUID;

/**
 * An asset as editors see it, without its URLs.
 *
 * @param uploadedSha256 the hash of the file as it came; null if that was before such hashes were kept
 * @param contentCredentials whether the file came with a signed manifest (C2PA) and is kept as it came
 */
public record ManagedAsset(
        UUID id,
        int version,
        @JsonIgnore String edition,
        @Nested(prefix = "") @JsonUnwrapped AssetMetadata metadata,
        @Nested(prefix = "") @JsonUnwrapped AssetFile file,
        String uploadedSha256,
        boolean contentCredentials,
        CaptureData capture,
        Instant createdAt,
        Person createdBy,
        Instant updatedAt,
        Person updatedBy,
        Instant trashedAt) {
    /** Who did something: the id and name of a key. */
    public record Person(UUID id, String name) {}
}
