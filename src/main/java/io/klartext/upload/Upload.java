package io.klartext.upload;

import java.time.Instant;
import java.util.UUID;

/**
 * A file on its way.
 *
 * @param length of the whole file, in bytes
 * @param received how many bytes of it are safe
 * @param metadata what was said about it, as it was sent; may be null
 * @param asset what became of it; null until all of it is there
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
