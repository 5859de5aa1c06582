package io.klartext.media.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.image.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept, what goes, and what a restart finds. */
class RenditionStoreTest {
    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void what_is_kept_is_found_with_all_that_was_known_of_it() throws IOException {
        RenditionStore store = store(1000);
        Rendition kept = keep(store, "a", 100);
        assertEquals(kept, store.find("a").orElseThrow());
        assertEquals(100, kept.bytes());
        assertEquals(100, Files.size(kept.file()));
        assertTrue(store.find("b").isEmpty());
    }

    @Test
    void the_same_bytes_have_the_same_digest_and_others_another() throws IOException {
        RenditionStore store = store(1000);
        assertEquals(keep(store, "a", 100).digest(), keep(store, "b", 100).digest());
        assertFalse(keep(store, "a", 100).digest().equals(keep(store, "c", 101).digest()));
    }

    @Test
    void what_was_not_used_for_longest_goes_when_there_is_too_much() throws IOException {
        RenditionStore store = store(300);
        Rendition first = keep(store, "a", 100);
        Rendition second = keep(store, "b", 100);
        keep(store, "c", 100);
        pass(Duration.ofMinutes(1));
        store.find("a");
        keep(store, "d", 100);
        assertEquals(List.of("a", "c", "d"), found(store, "a", "b", "c", "d"));
        assertTrue(Files.exists(first.file()));
        assertFalse(Files.exists(second.file()));
        assertEquals(300, store.bytes());
        assertEquals(300, bytesOnDisk());
    }

    @Test
    void what_was_handed_out_just_now_stays() throws IOException {
        RenditionStore store = store(300);
        List.of("a", "b", "c", "d").forEach(name -> keepUnchecked(store, name));
        assertEquals(List.of("a", "b", "c", "d"), found(store, "a", "b", "c", "d"));
        pass(Duration.ofMinutes(1));
        keep(store, "e", 100);
        assertEquals(List.of("c", "d", "e"), found(store, "a", "b", "c", "d", "e"));
    }

    @Test
    void a_restart_finds_everything_and_knows_what_was_used_last() throws IOException {
        RenditionStore before = store(300);
        Rendition first = keep(before, "a", 100);
        pass(Duration.ofHours(1));
        keep(before, "b", 100);
        pass(Duration.ofHours(1));
        keep(before, "c", 100);
        pass(Duration.ofHours(1));
        before.find("a");

        RenditionStore after = store(200);
        assertEquals(List.of("a", "c"), found(after, "a", "b", "c"));
        assertEquals(first, after.find("a").orElseThrow());
        assertEquals(200, bytesOnDisk());
    }

    @Test
    void a_restart_throws_away_what_was_not_finished_and_leaves_the_rest_alone() throws IOException {
        Path unfinished = store(300).begin(ImageFormat.PNG);
        Path strange = Files.writeString(directory.resolve("README.txt"), "mine");
        store(300);
        assertFalse(Files.exists(unfinished));
        assertTrue(Files.exists(strange));
    }

    @Test
    void what_somebody_removed_is_made_again() throws IOException {
        RenditionStore store = store(300);
        Files.delete(keep(store, "a", 100).file());
        assertTrue(store.find("a").isEmpty());
        assertEquals(0, store.bytes());
        keep(store, "a", 100);
        assertTrue(store.find("a").isPresent());
        assertEquals(100, store.bytes());
    }

    private RenditionStore store(long maxBytes) {
        return new RenditionStore(directory, maxBytes, () -> now);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private Rendition keep(RenditionStore store, String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        Arrays.fill(content, (byte) bytes);
        Path made = Files.write(store.begin(ImageFormat.JPEG), content);
        Rendition kept = store.keep(name, made, ImageFormat.JPEG);
        Files.setLastModifiedTime(kept.file(), java.nio.file.attribute.FileTime.from(now));
        return kept;
    }

    private void keepUnchecked(RenditionStore store, String name) {
        try {
            keep(store, name, 100);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> found(RenditionStore store, String... names) {
        return Arrays.stream(names).filter(name -> store.find(name).isPresent()).toList();
    }

    private long bytesOnDisk() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
