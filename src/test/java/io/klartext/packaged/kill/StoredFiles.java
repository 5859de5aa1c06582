package io.klartext.packaged.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.klartext.packaged.PackagedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a data directory. */
final class StoredFiles {
    private final Path data;
    private final Set<String> whole = new HashSet<>();

    StoredFiles(Path data) {
        this.data = data;
    }

    /** Each asset has its bytes, and of each other file the server knows that it has to delete it. */
    void check(PackagedDatabase database) throws SQLException, IOException {
        List<String> used = database.rows("select b.location from blob b join asset a on a.sha256 = b.sha256");
        for (String location : used) {
            if (whole.add(location)) {
                String name = name(location);
                Path file = data.resolve(
                        Path.of("assets/original", name.substring(0, 2), name.substring(2, 4), name));
                assertTrue(name.startsWith(sha256(Files.readAllBytes(file)) + "-"), name);
            }
        }
        assertKnown(
                "assets/original",
                database.rows("select location from blob union select location from blob_deletion_queue"));
        assertKnown("uploads", database.rows("select id from upload"));
    }

    private void assertKnown(String directory, List<String> known) throws IOException {
        Set<String> unknown = new HashSet<>(names(directory));
        unknown.removeAll(known.stream().map(StoredFiles::name).collect(Collectors.toSet()));
        assertEquals(Set.of(), unknown, () -> "nobody knows these files in " + directory);
    }

    /** The names of all files in a directory and below it. */
    List<String> names(String directory) throws IOException {
        try (Stream<Path> tree = Files.walk(data.resolve(directory))) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static String name(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
