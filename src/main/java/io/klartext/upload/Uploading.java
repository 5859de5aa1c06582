package io.klartext.upload;

import io.klartext.asset.AssetConfig;
import io.klartext.platform.kernel.Clock;
import io.klartext.platform.kernel.Failure;
import io.klartext.platform.kernel.Ids;
import io.klartext.platform.security.Caller;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/**
 * Receives files in chunks. A chunk counts once it is durable on disk; the last one counts together with the asset that
 * the file becomes. Only the key that began an upload can see it.
 */
@Singleton
public class Uploading {
    private final UploadRepository rows;
    private final UploadFiles files;
    private final UploadFinishing finishing;
    private final UploadConfig config;
    private final long maxLength;
    private final Clock clock;

    Uploading(
            UploadRepository rows,
            UploadFiles files,
            UploadFinishing finishing,
            UploadConfig config,
            AssetConfig assetConfig,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.finishing = finishing;
        this.config = config;
        this.maxLength = assetConfig.maxUploadSize().asLongValue();
        this.clock = clock;
    }

    /** The most bytes that a file may have. */
    public long maxLength() {
        return maxLength;
    }

    /** Begins an upload. Its metadata is checked now, not when the file is complete. */
    public Upload begin(long length, String metadata, Caller by) {
        if (length > maxLength) {
            throw new Failure.TooLarge(
                    "image_too_many_bytes", "The file has %d bytes; the limit is %d.".formatted(length, maxLength));
        }
        finishing.check(metadata);
        Instant now = clock.now();
        Upload upload = new Upload(Ids.next(now), length, 0, metadata, now, now.plus(config.expiresAfter()), null);
        if (!rows.add(upload, by.id(), config.maxUnfinished())) {
            throw new Failure.Conflict(
                    "too_many_uploads", "This key has %d unfinished uploads.".formatted(config.maxUnfinished()));
        }
        return upload;
    }

    /** Begins an upload with its first chunk. If that fails, no upload is left: its id is still unknown to the caller. */
    public Upload beginWith(Chunk first, long length, String metadata, Caller by) throws IOException {
        Upload upload = begin(length, metadata, by);
        try {
            return append(upload.id(), 0, first, by);
        } catch (IOException | RuntimeException e) {
            discard(upload, e);
            throw e;
        }
    }

    private void discard(Upload upload, Exception cause) {
        try (UploadFile file = files.open(upload.id())) {
            remove(upload.id(), file);
        } catch (IOException | RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    /** The upload as it is now. Bytes that the file has lost meanwhile do not count as received. */
    public Upload get(UUID id, Caller by) {
        Upload upload = rows.find(id, by.id()).orElseThrow(() -> new Failure.NotFound("The upload"));
        if (!upload.expiresAt().isAfter(clock.now())) {
            throw new Failure.Gone("upload_expired", "The upload has expired.");
        }
        return upload.isFinished() ? upload : upload.withReceived(Math.min(upload.received(), files.size(id)));
    }

    /**
     * Adds a chunk. With the last one the file becomes an asset; if the file is refused, the upload is deleted.
     *
     * @param offset where the chunk belongs; it must equal the number of bytes received
     */
    public Upload append(UUID id, long offset, Chunk piece, Caller by) throws IOException {
        get(id, by);
        try (UploadFile file = files.open(id)) {
            Upload upload = getLocked(id, file, by);
            if (offset != upload.received()) {
                throw new Failure.Conflict(
                        "offset_mismatch", "The upload has %d bytes so far.".formatted(upload.received()));
            }
            if (upload.isFinished()) {
                piece.requireEmpty(upload.length());
            } else {
                long received = piece.write(file, offset, upload.length(), safe -> rows.advance(id, safe, expiry()));
                if (received == upload.length()) {
                    finish(upload, file, by);
                }
            }
            return get(id, by);
        }
    }

    /** Deletes an upload. The asset that a finished one became stays. */
    public void remove(UUID id, Caller by) throws IOException {
        get(id, by);
        try (UploadFile file = files.open(id)) {
            remove(id, file);
        }
    }

    /** Reads it again under the lock, because another request may have deleted it. */
    private Upload getLocked(UUID id, UploadFile file, Caller by) throws IOException {
        try {
            return get(id, by);
        } catch (Failure.NotFound e) {
            file.delete();
            throw e;
        }
    }

    private Instant expiry() {
        return clock.now().plus(config.expiresAfter());
    }

    private void finish(Upload upload, UploadFile file, Caller by) throws IOException {
        try {
            finishing.finish(upload, file.path(), by);
        } catch (Failure refused) {
            remove(upload.id(), file);
            throw refused;
        }
        file.delete();
    }

    /** Deletes the file first: a row without a file is swept later, a file without a row would stay. */
    private void remove(UUID id, UploadFile file) throws IOException {
        file.delete();
        rows.remove(id);
    }
}
