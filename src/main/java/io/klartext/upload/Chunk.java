package io.klartext.upload;

import io.klartext.platform.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * The bytes of one request.
 *
 * @param announced its Content-Length; negative if there is none
 * @param checksum null if none was sent
 */
public record Chunk(InputStream content, long announced, Checksum checksum) {
    /**
     * The number of bytes that are written before they are synchronised and counted. After an interruption at most so
     * many are sent again.
     */
    static final int STEP = 1 << 20;

    private static final int BUFFER = 1 << 16;

    /**
     * Appends the bytes to the file. With a checksum all of them count or none; without one those count that came
     * before an interruption.
     *
     * @param from how many bytes the file has
     * @param length how many it will have
     * @param safe called with the number of bytes that are durable, unless those are all
     * @return how many the file has now
     */
    long write(UploadFile file, long from, long length, LongConsumer safe) throws IOException {
        if (announced > length - from) {
            throw tooMany(length);
        }
        long end = copy(file, from, length, safe);
        if (checksum != null && !checksum.matches()) {
            file.cut(from);
            throw new Failure.ChecksumMismatch();
        }
        file.force();
        if (end > from && end < length) {
            safe.accept(end);
        }
        return end;
    }

    /** Fails if there are bytes, because the file is complete. */
    void requireEmpty(long length) throws IOException {
        if (announced > 0 || content.read() >= 0) {
            throw tooMany(length);
        }
    }

    private long copy(UploadFile file, long from, long length, LongConsumer safe) throws IOException {
        file.cut(from);
        byte[] buffer = new byte[BUFFER];
        long at = from;
        for (int read = read(buffer, file, length, safe); read >= 0; read = read(buffer, file, length, safe)) {
            if (read > length - at) {
                throw tooMany(length);
            }
            file.write(buffer, read, at);
            if (checksum != null) {
                checksum.add(buffer, read);
            }
            boolean step = (at - from) / STEP < (at + read - from) / STEP;
            at += read;
            if (step) {
                keep(file, length, safe);
            }
        }
        return at;
    }

    private int read(byte[] buffer, UploadFile file, long length, LongConsumer safe) throws IOException {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            keep(file, length, safe);
            throw e;
        }
    }

    private void keep(UploadFile file, long length, LongConsumer safe) throws IOException {
        long received = file.size();
        if (checksum == null && received < length) {
            file.force();
            safe.accept(received);
        }
    }

    private static Failure tooMany(long length) {
        return new Failure.TooLarge(
                "upload_too_long",
                "The upload was announced with %d bytes; the request exceeds them.".formatted(length));
    }
}
