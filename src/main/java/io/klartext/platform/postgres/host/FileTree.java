package io.klartext.platform.postgres.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory and everything in it; symbolic links are not followed. */
public final class FileTree {
    private FileTree() {}

    public static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            for (Path path : childrenFirst(directory)) {
                Files.delete(path);
            }
        }
    }

    static List<Path> childrenFirst(Path directory) throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
