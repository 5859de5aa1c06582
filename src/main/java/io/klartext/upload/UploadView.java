package io.klartext.upload;

import java.time.Instant;
import java.util.UUID;

/**
 * How far an upload is.
 *
 * @param asset what it became; null until all of it is there
 */
public record UploadView(
        UUID id, long length, long offset, Instant createdAt, Instant expiresAt, AssetReference asset) {
    /** Where the picture is to be found among the assets. */
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
