package io.klartext.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that one request at a time may write. Its lock is released when the process ends, in whatever way. */
final class UploadFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    private UploadFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Empty if another thread or process holds the lock. */
    static Optional<UploadFile> lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            mine = isLocked(channel);
        } finally {
            if (!mine) {
                channel.close();
            }
        }
        return mine ? Optional.of(new UploadFile(path, channel)) : Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    long size() throws IOException {
        return channel.size();
    }

    void write(byte[] bytes, int length, long at) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
        for (long position = at; buffer.hasRemaining(); ) {
            position += channel.write(buffer, position);
        }
    }

    /** Returns when all written bytes are durable. */
    void force() throws IOException {
        channel.force(true);
    }

    void cut(long length) throws IOException {
        channel.truncate(length);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
