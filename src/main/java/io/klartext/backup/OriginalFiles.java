package io.klartext.backup;

import io.klartext.platform.storage.PrivateDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The directory of original pictures. */
record OriginalFiles(Path root) {
    private static final String PREFIX = "assets/";

    /** The depth of stored files; files above it are temporary. */
    private static final int STORED_AT = 4;

    /** Writes a file under a name. */
    interface Sink {
        void write(String entry, InputStream file) throws IOException;
    }

    static boolean holds(String entry) {
        return entry.startsWith(PREFIX);
    }

    /**
     * Writes all files; returns their number. Skips files deleted meanwhile: the rows of the backup do not need them.
     */
    int writeTo(Sink sink) throws IOException {
        int number = 0;
        for (Path file : files()) {
            try (InputStream content = Files.newInputStream(file)) {
                sink.write(PREFIX + root.relativize(file).toString().replace('\\', '/'), content);
                number++;
            } catch (NoSuchFileException deleted) {
                // The rows of the backup do not need it.
            }
        }
        return number;
    }

    /** Stores a file, unless it exists: originals never change. */
    void store(String entry, InputStream content) throws IOException {
        Path file = root.resolve(entry.substring(PREFIX.length())).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new BackupRefused("The file is damaged: " + entry + " is not the name of an original.");
        }
        PrivateDirectory.create(root);
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(file.getFileName() + ".restoring");
        Files.deleteIfExists(unfinished);
        Files.copy(content, unfinished);
        try {
            Files.move(unfinished, file);
        } catch (FileAlreadyExistsException known) {
            Files.delete(unfinished);
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> root.relativize(file).getNameCount() >= STORED_AT)
                    .sorted()
                    .toList();
        }
    }
}
