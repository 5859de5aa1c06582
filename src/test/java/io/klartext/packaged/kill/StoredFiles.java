package io.klartext.packaged.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.packaged.PackagedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a data directory. */
public final class StoredFiles {
    private final Path data;
    private final Set<String> whole = new HashSet<>();

    public StoredFiles(Path data) {
        this.data = data;
    }

    /** Each asset has its bytes, and of each other file the server knows that it has to delete it. */
    public void check(PackagedDatabase database) throws SQLException, IOException {
        for (String name : used(database)) {
            if (whole.add(name)) {
                Path file = data.resolve(Path.of("assets/original", name.substring(0, 2), name.substring(2, 4), name));
                assertTrue(name.startsWith(sha256(Files.readAllBytes(file)) + "-"), name);
            }
        }
        assertKnown(
                "assets/original",
                database.rows("select location from blob union select location from blob_deletion_queue"));
        assertKnown("uploads", database.rows("select id from upload"));
    }

    private static Set<String> used(PackagedDatabase database) throws SQLException {
        return names(database.rows("select b.location from blob b join asset a on a.sha256 = b.sha256"));
    }

    /** The files that no asset has. */
    public Set<String> leftOver(PackagedDatabase database) throws SQLException, IOException {
        Set<String> leftOver = files("assets/original");
        leftOver.removeAll(used(database));
        leftOver.addAll(files("assets/incoming"));
        leftOver.addAll(files("uploads"));
        return leftOver;
    }

    /** As if what is left over were old enough to be deleted. */
    public void age(PackagedDatabase database) throws SQLException, IOException {
        database.rows("update upload set expires_at = now() returning id");
        database.rows("update blob set unused_since = unused_since - interval '8 days' returning sha256");
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        for (String name : files("assets/incoming")) {
            Files.setLastModifiedTime(data.resolve("assets/incoming").resolve(name), old);
        }
    }

    private void assertKnown(String directory, List<String> known) throws IOException {
        Set<String> unknown = files(directory);
        unknown.removeAll(names(known));
        assertEquals(Set.of(), unknown, () -> "nobody knows these files in " + directory);
    }

    /** The names of all files in a directory and below it. */
    private Set<String> files(String directory) throws IOException {
        try (Stream<Path> tree = Files.walk(data.resolve(directory))) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    private static Set<String> names(List<String> locations) {
        return locations.stream()
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
