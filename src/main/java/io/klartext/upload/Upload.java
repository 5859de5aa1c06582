package io.klartext.upload;

import java.time.Instant;
import java.util.UUID;

/**
 * The state of an upload.
 *
 * @param length of the whole file, in bytes
 * @param received the number of durable bytes
 * @param metadata the header as it was sent, or null
 * @param asset the id of the asset; null until the upload is complete
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
