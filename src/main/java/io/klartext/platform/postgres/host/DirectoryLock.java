package io.klartext.platform.postgres.host;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An exclusive lock on a directory, for one process at a time. The operating system releases it when the process ends.
 */
public final class DirectoryLock implements AutoCloseable {
    /** A byte far beyond the content, because on Windows other processes cannot read a locked byte. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /**
     * The system property that marks the lock as held by this JVM. The file cannot tell: closing a second channel to it
     * would release the lock of the first.
     */
    private static final String HELD = "klartext.lock:";

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws DatabaseUnavailable if another process has it, or another part of this one
     */
    public static DirectoryLock acquire(Path directory) throws IOException {
        String pid = Long.toString(ProcessHandle.current().pid());
        if (System.getProperties().putIfAbsent(HELD + directory, pid) != null) {
            throw inUse(directory, pid);
        }
        try {
            return new DirectoryLock(directory, lock(directory, pid));
        } catch (IOException | RuntimeException e) {
            System.clearProperty(HELD + directory);
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.clearProperty(HELD + directory);
        }
    }

    private static FileChannel lock(Path directory, String pid) throws IOException {
        Path file = directory.resolve("lock");
        FileChannel channel = FileChannel.open(file, CREATE, WRITE);
        if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
            channel.close();
            throw inUse(directory, Files.readString(file));
        }
        channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static DatabaseUnavailable inUse(Path directory, String pid) {
        return new DatabaseUnavailable(
                "Klartext is already running (process " + pid + ") with the directory " + directory + ".");
    }
}
