package io.klartext.upload;

import io.klartext.platform.kernel.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/**
 * The bytes that one request brings.
 *
 * @param announced how many it says it brings; negative if it does not say
 * @param checksum what they have to hash to; null if nothing was said
 */
public record Chunk(InputStream content, long announced, Checksum checksum) {
    /** How much is written before it is made safe and counted: so much is sent again at most after an interruption. */
    static final int STEP = 1 << 20;

    private static final int BUFFER = 1 << 16;

    /**
     * Writes the bytes behind the first ones of the file. With a checksum either all of them count or none; without one
     * what came before an interruption counts.
     *
     * @param from how many bytes of the file there are
     * @param length how many it shall have
     * @param safe hears how many bytes are safe, as long as those are not all
     * @return how many are there now
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

    /** Fails if it brings anything: all of the file is there. */
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
        return new Failure.TooLarge("upload_too_long", "The upload has %d bytes; there are more.".formatted(length));
    }
}
