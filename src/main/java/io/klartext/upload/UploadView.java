package io.klartext.upload;

import java.time.Instant;
import java.util.UUID;

/**
 * The progress of an upload.
 *
 * @param asset the asset that it became; null until it is complete
 */
public record UploadView(
        UUID id, long length, long offset, Instant createdAt, Instant expiresAt, AssetReference asset) {
    /** The asset that the file became. */
    public record AssetReference(UUID id) {}

    static UploadView of(Upload upload) {
        return new UploadView(
                upload.id(),
                upload.length(),
                upload.received(),
                upload.createdAt(),
                upload.expiresAt(),
                upload.isFinished() ? new AssetReference(upload.asset()) : null);
    }
}
