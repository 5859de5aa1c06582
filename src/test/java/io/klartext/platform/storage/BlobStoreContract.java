package io.klartext.platform.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.testing.Parallel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store promises. */
abstract class BlobStoreContract {
    @TempDir
    Path directory;

    abstract BlobStore store() throws IOException;

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "file", ""), content);
    }

    private static String read(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void what_is_put_is_there_and_the_file_stays_where_it_was() throws IOException {
        Path file = file("Bytes");
        store().put("original/abcdef", file);
        assertEquals(Optional.of(5L), store().size("original/abcdef"));
        assertEquals("Bytes", read(store().open("original/abcdef", 0, 5)));
        assertTrue(Files.exists(file));
    }

    @Test
    void once_more_is_harmless_even_at_the_same_moment() throws IOException {
        Path file = file("Bytes");
        BlobStore store = store();
        Parallel.run(4, number -> {
                    try {
                        store.put("original/0123", file);
                        return read(store.open("original/0123", 0, 5));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .forEach(read -> assertEquals("Bytes", read));
    }

    @Test
    void a_part_of_it_can_be_read() throws IOException {
        store().put("original/ranges", file("0123456789"));
        assertEquals("234", read(store().open("original/ranges", 2, 3)));
        assertEquals("89", read(store().open("original/ranges", 8, 100)));
        assertEquals("", read(store().open("original/ranges", 10, 5)));
        assertEquals("", read(store().open("original/ranges", 3, 0)));
    }

    @Test
    void many_bytes_come_back_as_they_were() throws IOException {
        byte[] many = new byte[3_000_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = (byte) (i * 31 + i / 255);
        }
        store().put("original/many", Files.write(directory.resolve("many"), many));
        try (LocalFile local = store().local("original/many")) {
            assertArrayEquals(many, Files.readAllBytes(local.path()));
        }
        try (InputStream part = store().open("original/many", 1_000_000, 70_000)) {
            assertArrayEquals(Arrays.copyOfRange(many, 1_000_000, 1_070_000), part.readAllBytes());
        }
    }

    @Test
    void a_local_copy_goes_when_it_is_closed_but_never_the_stored_file() throws IOException {
        store().put("original/local", file("Bytes"));
        LocalFile local = store().local("original/local");
        assertEquals("Bytes", Files.readString(local.path()));
        local.close();
        assertEquals(!local.temporary(), Files.exists(local.path()));
        assertEquals(Optional.of(5L), store().size("original/local"));
    }

    @Test
    void what_is_not_there_is_said_so() throws IOException {
        assertEquals(Optional.empty(), store().size("original/nothing"));
        assertFalse(store().delete("original/nothing"));
        assertThrows(NoSuchFileException.class, () -> store().open("original/nothing", 0, 1));
        assertThrows(NoSuchFileException.class, () -> store().local("original/nothing"));
    }

    @Test
    void what_is_deleted_is_gone() throws IOException {
        store().put("original/deleted", file("Bytes"));
        assertTrue(store().delete("original/deleted"));
        assertEquals(Optional.empty(), store().size("original/deleted"));
    }

    @Test
    void keys_are_listed_by_their_beginning() throws IOException {
        store().put("listed/one/abcd", file("1"));
        store().put("listed/one/abce", file("2"));
        store().put("listed/two/abcd", file("3"));
        assertEquals(Set.of("listed/one/abcd", "listed/one/abce"), keys("listed/one/"));
        assertEquals(Set.of("listed/one/abce"), keys("listed/one/abce"));
        assertEquals(3, keys("listed/").size());
        assertEquals(Set.of(), keys("nowhere/"));
    }

    private Set<String> keys(String prefix) throws IOException {
        Set<String> keys = new TreeSet<>();
        store().list(prefix, keys::add);
        return keys;
    }

    @Test
    void a_key_leads_nowhere_else() throws IOException {
        Path file = file("Bytes");
        for (String key :
                Set.of("../abcd", "a/../../abcd", "/etc/abcd", "a//abcd", "a/.hidden", "a/b", "abcd", "a/äöüß")) {
            assertThrows(IllegalArgumentException.class, () -> store().put(key, file), key);
        }
    }
}
