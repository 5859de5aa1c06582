package io.klartext.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Stores bytes under keys. A key consists of names joined by slashes, of letters, digits and {@code - _ .}. The bytes
 * of a key never change.
 */
public interface BlobStore {
    /**
     * Stores a copy of the file. It is complete and durable when this returns, and is never visible in part.
     * Idempotent.
     */
    void put(String key, Path file) throws IOException;

    /** The size in bytes; empty if the key does not exist. */
    Optional<Long> size(String key) throws IOException;

    /**
     * Opens a range of the bytes.
     *
     * @param from the first byte, from 0
     * @param length the number of bytes; the stream is shorter if the file ends before
     * @throws NoSuchFileException if the key does not exist
     */
    InputStream open(String key, long from, long length) throws IOException;

    /**
     * All bytes as a local file, which must not be changed. It is valid until it is closed.
     *
     * @throws NoSuchFileException if the key does not exist
     */
    LocalFile local(String key) throws IOException;

    /** Deletes the key; returns whether it existed. */
    boolean delete(String key) throws IOException;

    /** Passes every key with that prefix to the consumer, in no particular order. */
    void list(String prefix, Consumer<String> keys) throws IOException;
}
