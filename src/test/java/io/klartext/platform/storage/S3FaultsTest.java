package io.klartext.platform.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The object storage refuses, or breaks off. */
class S3FaultsTest {
    private static final String KEY = "original/abcdef";
    private static final byte[] BYTES = new byte[200_000];

    @TempDir
    Path directory;

    private FaultyBucket bucket;
    private S3BlobStore store;

    @BeforeEach
    void open() throws IOException {
        bucket = new FaultyBucket();
        StorageConfig.S3 config = S3Server.config(URI.create(bucket.url()));
        store = new S3BlobStore(
                Storage.client(config), FaultyBucket.NAME, new TemporaryFiles(directory, () -> Instant.EPOCH));
    }

    @AfterEach
    void close() {
        store.close();
        bucket.close();
    }

    private void put() throws IOException {
        store.put(KEY, Files.write(directory.resolve("file"), BYTES));
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("incoming"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void half_an_object_is_a_failure_and_no_shorter_object() throws IOException {
        put();
        bucket.has(FaultyBucket.Fault.HALF);
        try (InputStream content = store.open(KEY, 0, BYTES.length)) {
            assertThrows(IOException.class, content::readAllBytes);
        }
        assertThrows(IOException.class, () -> store.local(KEY));
        assertEquals(List.of(), copies(), "half a copy is deleted");
    }

    @Test
    void what_was_refused_can_be_put_later() throws IOException {
        for (FaultyBucket.Fault fault : List.of(FaultyBucket.Fault.BUSY, FaultyBucket.Fault.HALF)) {
            bucket.has(fault);
            assertThrows(IOException.class, this::put);
        }
        bucket.has(FaultyBucket.Fault.NONE);
        assertEquals(Optional.empty(), store.size(KEY));
        put();
        assertArrayEquals(BYTES, Files.readAllBytes(store.local(KEY).path()));
    }
}
