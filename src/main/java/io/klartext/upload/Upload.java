package io.klartext.upload;

import java.time.Instant;
import java.util.UUID;

/**
 * An upload.
 *
 * @param length of the whole file, in bytes
 * @param received how many bytes are durable
 * @param metadata the header {@code Upload-Metadata} as it was sent; may be null
 * @param asset the asset that it became; null until it is complete
 */
public record Upload(
        UUID id, long length, long received, String metadata, Instant createdAt, Instant expiresAt, UUID asset) {
    public boolean isFinished() {
        return asset != null;
    }

    Upload withReceived(long bytes) {
        return new Upload(id, length, bytes, metadata, createdAt, expiresAt, asset);
    }
}
