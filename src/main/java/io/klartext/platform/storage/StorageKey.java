package io.klartext.platform.storage;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** The syntax of keys, and their mapping to files: the key {@code a/bcdef} is stored as {@code a/bc/de/bcdef}. */
final class StorageKey {
    private static final Pattern FORM =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)+[A-Za-z0-9_-]{4}[A-Za-z0-9._-]*");
    private static final int MAX_LENGTH = 500;

    private StorageKey() {}

    static String check(String key) {
        if (key.length() > MAX_LENGTH || !FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        return key;
    }

    /** The file of a key. Two levels of directories keep each directory small. */
    static Path file(Path root, String key) {
        Path plain = root.resolve(check(key));
        String name = plain.getFileName().toString();
        return plain.resolveSibling(Path.of(name.substring(0, 2), name.substring(2, 4), name));
    }

    /** The key of a file: the inverse of {@link #file}. */
    static String of(Path root, Path file) {
        Path folder = root.relativize(file).getParent().getParent().getParent();
        return folder.resolve(file.getFileName()).toString().replace('\\', '/');
    }
}
