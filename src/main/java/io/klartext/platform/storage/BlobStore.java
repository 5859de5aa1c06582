package io.klartext.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps bytes under keys. A key is a path of names joined by slashes, of letters, digits, {@code - _ .}; what is under a
 * key never changes.
 */
public interface BlobStore {
    /** Stores a copy of the file: durable and whole once this returns, never seen half-written. Once more is harmless. */
    void put(String key, Path file) throws IOException;

    /** How many bytes are under the key; empty if there is nothing. */
    Optional<Long> size(String key) throws IOException;

    /**
     * A part of what is under the key.
     *
     * @param from the first byte, from 0
     * @param length how many bytes, fewer if it ends before
     * @throws NoSuchFileException if there is nothing
     */
    InputStream open(String key, long from, long length) throws IOException;

    /**
     * All of it as a file to read, never to change, until that is closed.
     *
     * @throws NoSuchFileException if there is nothing
     */
    LocalFile local(String key) throws IOException;

    /** Removes what is under the key; whether there was anything. */
    boolean delete(String key) throws IOException;

    /** Tells every key that begins so, in no order. */
    void list(String prefix, Consumer<String> keys) throws IOException;
}
